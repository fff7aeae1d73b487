using Inpud.Cms.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Tests.Storage;

public sealed class MigrationTests
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

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_what_to_do()
    {
        var file = Path.Combine(Path.GetTempPath(), $"newer-{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        try
        {
            await using (var db = new SqliteCmsDbContext(options))
            {
                await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
                await db.Database.ExecuteSqlRawAsync(
                    """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99.0')""",
                    TestContext.Current.CancellationToken);
            }

            var upgrade = new DatabaseUpgrade(new Only(options));
            var refused = await Assert.ThrowsAsync<DatabaseNotReadyException>(() => upgrade.RunAsync(TestContext.Current.CancellationToken));
            Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
            Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_gives_one_clear_line()
    {
        var options = new DbContextOptionsBuilder<PostgresCmsDbContext>().UseNpgsql("Host=127.0.0.1;Port=1;Timeout=2;Username=nobody").Options;
        var upgrade = new DatabaseUpgrade(new OnlyPostgres(options));

        var refused = await Assert.ThrowsAsync<DatabaseNotReadyException>(() => upgrade.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("umbracoDbDSN", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private sealed class Only(DbContextOptions<SqliteCmsDbContext> options) : IDbContextFactory<Inpud.Cms.Storage.CmsDbContext>
    {
        public Inpud.Cms.Storage.CmsDbContext CreateDbContext() => new SqliteCmsDbContext(options);
    }

    private sealed class OnlyPostgres(DbContextOptions<PostgresCmsDbContext> options) : IDbContextFactory<Inpud.Cms.Storage.CmsDbContext>
    {
        public Inpud.Cms.Storage.CmsDbContext CreateDbContext() => new PostgresCmsDbContext(options);
    }
}
