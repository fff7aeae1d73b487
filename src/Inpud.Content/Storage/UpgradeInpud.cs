using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Content.Storage;

/// <summary>Brings the organisation's own tables to the program's schema. To be run after the CMS's own.</summary>
public sealed class UpgradeInpud(ICoreScopeProvider scopes, IAmbientDatabase ambient, InpudDatabase database)
{
    /// <returns>Null where all is well; what to do, in a sentence, where the tables are from a newer version of the program.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken = default)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        await using var db = database.On(ambient.Reading());
        var known = db.Database.GetMigrations().ToArray();
        var applied = await AppliedAsync(ambient.Reading().Connection, cancellationToken);
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return $"The database was last used by a newer version of this program (it knows '{unknown}', which this one does not). "
                + "Start the newer version, or restore the backup that was made before it was installed.";
        }

        if (applied.Count < known.Length)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Asked for by hand: EF would build a model for its own question, which takes longer than all the rest of a start.</summary>
    private async Task<List<string>> AppliedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = ambient.IsPostgres
            ? $"SELECT count(*) FROM information_schema.tables WHERE table_name = '{InpudDbContext.HistoryTable}'"
            : $"SELECT count(*) FROM sqlite_master WHERE name = '{InpudDbContext.HistoryTable}'";
        var applied = new List<string>();
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) == 0)
        {
            return applied;
        }

        command.CommandText = $"""SELECT "MigrationId" FROM "{InpudDbContext.HistoryTable}" ORDER BY "MigrationId" """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }
}
