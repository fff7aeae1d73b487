using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage.Databases;

/// <summary>The database cannot be used; the message is for the person who starts the site.</summary>
public sealed class DatabaseNotReadyException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>Brings the database to the program's schema, and refuses one that is newer.</summary>
internal sealed class DatabaseUpgrade(IDbContextFactory<CmsDbContext> databases)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        try
        {
            await UpgradeAsync(db, cancellationToken);
        }
        catch (DbException unreachable)
        {
            throw new DatabaseNotReadyException(
                $"The database cannot be reached or changed: {unreachable.Message} Check ConnectionStrings:umbracoDbDSN and that the database runs.",
                unreachable);
        }
        catch (System.Net.Sockets.SocketException unreachable)
        {
            throw new DatabaseNotReadyException(
                $"The database server does not answer: {unreachable.Message} Check ConnectionStrings:umbracoDbDSN and that the database runs.",
                unreachable);
        }
    }

    private static async Task UpgradeAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToArray();
        var unknown = applied.Where(x => !known.Contains(x)).ToArray();
        if (unknown.Length > 0)
        {
            throw new DatabaseNotReadyException(
                $"The database was last used by a newer version of this program (it knows '{unknown[^1]}', which this one does not). "
                + "Start the newer version, or restore the backup that was made before it was installed.");
        }

        if (applied.Length < known.Count)
        {
            if (db.Database.IsSqlite())
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
            }

            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
