using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Seals the users of a database that was written before users were sealed. The migration has moved what named them into a table of
/// its own; as long as that table is there, not all is done. Then the database is written anew, so that none of its free space holds
/// a name, and the table goes. Whatever is interrupted is repeated at the next start; two machines at once take turns.
/// </summary>
internal sealed class SealPlainUsers(IDbContextFactory<CmsDbContext> databases, UserSeal seal)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (!await IsThereAsync(db, cancellationToken))
        {
            return;
        }

        await SealAsync(db, cancellationToken);
        foreach (var statement in ForgetIn(db))
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }

    private static string[] ForgetIn(CmsDbContext db) => db.Database.IsNpgsql()
        ? ["""VACUUM FULL "umbracoUser" """, """VACUUM FULL "umbracoAudit" """, """DROP TABLE IF EXISTS "umbracoPlainUser" """]
        : ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)", """DROP TABLE IF EXISTS "umbracoPlainUser" """];

    private async Task SealAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "umbracoUser" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);
        }

        if (await IsThereAsync(db, cancellationToken))
        {
            var users = await db.Users.ToDictionaryAsync(x => x.Id, cancellationToken);
            seal.MustFit(users.GetValueOrDefault(Constants.Security.SuperUserId));
            foreach (var (id, details) in await PlainAsync(db, cancellationToken))
            {
                if (users.TryGetValue(id, out var row))
                {
                    row.Details = details;
                    seal.Close(row);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "umbracoPlainUser" """, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsThereAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        await ReadAsync(
            db,
            db.Database.IsNpgsql()
                ? """SELECT 1 WHERE to_regclass('"umbracoPlainUser"') IS NOT NULL"""
                : "SELECT 1 FROM sqlite_master WHERE name = 'umbracoPlainUser'",
            _ => true,
            cancellationToken) is [true];

    private static Task<List<(int Id, UserDetails Details)>> PlainAsync(CmsDbContext db, CancellationToken cancellationToken) => ReadAsync(
        db,
        "SELECT id, name, username, email, comments FROM \"umbracoPlainUser\"",
        row => (row.GetInt32(0), new UserDetails(row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4))),
        cancellationToken);

    /// <summary>By hand: for a question about what is no table of the model EF builds a model of its own.</summary>
    private static async Task<List<T>> ReadAsync<T>(
        CmsDbContext db, string statement, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
