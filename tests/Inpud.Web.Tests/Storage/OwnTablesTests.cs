using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Storage;

/// <summary>The organisation's own tables: their migrations make what the model says.</summary>
public sealed class OwnTablesTests
{
    [Fact]
    public void The_SQLite_migrations_make_exactly_the_models_schema()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_PostgreSQL_migrations_make_exactly_the_models_schema()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
