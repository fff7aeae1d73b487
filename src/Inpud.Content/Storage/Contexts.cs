using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inpud.Content.Storage;

internal sealed class SqliteInpudDbContext(DbContextOptions<SqliteInpudDbContext> options) : InpudDbContext(options)
{
    /// <summary>Keys as 16 bytes: as text they would be more than half of the ledger.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<Guid>().HaveConversion<GuidToBytesConverter>();
    }
}

internal sealed class PostgresInpudDbContext(DbContextOptions<PostgresInpudDbContext> options) : InpudDbContext(options);

/// <summary>For <c>dotnet ef migrations add</c>; no database is touched.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteInpudDbContext>
{
    public SqliteInpudDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteInpudDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For <c>dotnet ef migrations add</c>; no database is touched.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresInpudDbContext>
{
    public PostgresInpudDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresInpudDbContext>().UseNpgsql("Host=design").Options);
}
