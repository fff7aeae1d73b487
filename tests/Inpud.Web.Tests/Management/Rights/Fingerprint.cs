using System.Data.Common;
using Inpud.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>The whole database in a few words, so that "nothing changed" means everything. What the site writes by itself is left out.</summary>
internal sealed class Fingerprint(SiteFixture site) : IAsyncDisposable
{
    /// <summary>
    /// Sessions are prolonged by asking, servers say that they live, locks are taken; what was published and who could be written to is
    /// written down by the hour, page views every few minutes.
    /// </summary>
    private static readonly string[] _bookkeeping =
        ["umbracoUserLogin", "umbracoServer", "umbracoLastSynced", "umbracoCacheInstruction", "umbracoContentSave", "inpudPublishedLanguage", "inpudContactSpan", "inpudWeeklyCount"];

    private readonly DbConnection _connection = site.Database.IsPostgres ? new NpgsqlConnection(ConnectionString(site)) : new SqliteConnection(ConnectionString(site));
    private string[] _tables = [];
    private string _moment = "";
    private Dictionary<string, string> _last = [];

    public async Task OpenAsync()
    {
        await _connection.OpenAsync(TestContext.Current.CancellationToken);
        _tables = [.. (await TablesAsync()).Except(_bookkeeping, StringComparer.Ordinal)];
    }

    /// <summary>By table, how many rows it has and what they hold.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync()
    {
        // Read before the tables: what is written meanwhile is looked at the next time.
        var moment = await MomentAsync();
        if (moment != _moment)
        {
            (_moment, _last) = (moment, site.Database.IsPostgres ? await AskForHashesAsync() : await HashesAsync());
        }

        return _last;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>The retention rules say there when they were carried out, a minute after the start and then by the day.</summary>
    private static string RowsOf(string table) => table == "umbracoKeyValue" ? $"\"{table}\" t WHERE \"key\" NOT LIKE 'Inpud.Retention.%'" : $"\"{table}\" t";

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
        List<string> tables = [];
        await ReadAsync(
            site.Database.IsPostgres
                ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                : "SELECT name FROM sqlite_master WHERE type = 'table'",
            row => tables.Add(row.GetString(0)));
        return tables;
    }

    /// <summary>PostgreSQL hashes faster than it sends.</summary>
    private async Task<Dictionary<string, string>> AskForHashesAsync()
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        await ReadAsync(
            string.Join(" UNION ALL ", _tables.Select(x =>
                $"SELECT '{x}', count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM {RowsOf(x)}")),
            row => all[row.GetString(0)] = row.GetString(1));
        return all;
    }

    private async Task<Dictionary<string, string>> HashesAsync()
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach (var table in _tables)
        {
            all[table] = await HashAsync(table);
        }

        return all;
    }

    /// <summary>Whatever the order of the rows.</summary>
    private async Task<string> HashAsync(string table)
    {
        var (rows, sum) = (0, 0L);
        await ReadAsync($"SELECT * FROM {RowsOf(table)}", row =>
        {
            HashCode hash = new();
            for (var column = 0; column < row.FieldCount; column++)
            {
                var value = row.GetValue(column);
                hash.AddBytes(value as byte[] ?? []);
                hash.Add(value is byte[] ? null : value);
            }

            (rows, sum) = (rows + 1, unchecked(sum + hash.ToHashCode()));
        });
        return $"{rows} rows, {sum:x}";
    }

    private async Task ReadAsync(string sql, Action<DbDataReader> take)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            take(reader);
        }
    }
}
