using System.Data.Common;
using Inpud.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>The whole database in a few words, so that "nothing changed" means everything. What the site writes by itself is left out.</summary>
internal sealed class Fingerprint(SiteFixture site) : IAsyncDisposable
{
    /// <summary>Sessions are prolonged by asking, servers say that they live, locks are taken.</summary>
    private static readonly string[] _bookkeeping = ["umbracoUserLogin", "umbracoServer", "umbracoLastSynced", "umbracoCacheInstruction", "umbracoContentSave"];

    private readonly DbConnection _connection = site.Database.IsPostgres ? new NpgsqlConnection(ConnectionString(site)) : new SqliteConnection(ConnectionString(site));
    private string _moment = "";
    private Dictionary<string, string> _last = [];

    public Task OpenAsync() => _connection.OpenAsync(TestContext.Current.CancellationToken);

    /// <summary>By table, how many rows it has and what they hold.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync()
    {
        // Read before the tables: what is written meanwhile is looked at the next time.
        var moment = await MomentAsync();
        if (moment != _moment)
        {
            Dictionary<string, string> all = new(StringComparer.Ordinal);
            foreach (var table in await TablesAsync())
            {
                all[table] = await HashAsync(table);
            }

            (_moment, _last) = (moment, all);
        }

        return _last;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>What differs.</summary>
    public static string Difference(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        string.Join("; ", after.Where(x => before[x.Key] != x.Value).Select(x => $"{x.Key}: {before[x.Key]} > {x.Value}"));

    /// <summary>Another one whenever anybody wrote anything.</summary>
    private async Task<string> MomentAsync()
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = site.Database.IsPostgres ? "SELECT pg_current_wal_insert_lsn()::text" : "PRAGMA data_version";
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
    }

    private static string ConnectionString(SiteFixture site) => site.Database.Settings["ConnectionStrings:umbracoDbDSN"]!;

    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = site.Database.IsPostgres
            ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> tables = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            tables.Add(reader.GetString(0));
        }

        return [.. tables.Except(_bookkeeping, StringComparer.Ordinal)];
    }

    /// <summary>Whatever the order of the rows.</summary>
    private async Task<string> HashAsync(string table)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new object[reader.FieldCount];
        var sum = 0L;
        var rows = 0;
        for (; await reader.ReadAsync(TestContext.Current.CancellationToken); rows++)
        {
            reader.GetValues(values);
            HashCode hash = new();
            foreach (var value in values)
            {
                hash.AddBytes(value as byte[] ?? []);
                hash.Add(value is byte[] ? null : value);
            }

            sum = unchecked(sum + hash.ToHashCode());
        }

        return $"{rows} rows, {sum:x}";
    }
}
