using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

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
        var applied = await AppliedAsync(db, cancellationToken);
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

    /// <summary>
    /// The migrations that the database remembers, the oldest first. Asked for by hand: before its own question EF builds a model
    /// of that one table, which takes longer than all else that a start with nothing to upgrade does here.
    /// </summary>
    private static async Task<string[]> AppliedAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"""SELECT "MigrationId" FROM "{HistoryRepository.DefaultTableName}" ORDER BY "MigrationId" """;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var applied = new List<string>();
            while (await reader.ReadAsync(cancellationToken))
            {
                applied.Add(reader.GetString(0));
            }

            return [.. applied];
        }
        catch (DbException missing) when (SaysNew(missing))
        {
            return [];
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    /// <summary>There is no such table, or no such database, yet. If it means anything else, the migration that follows says so.</summary>
    private static bool SaysNew(DbException exception) => exception
        is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR }
        or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName };
}
