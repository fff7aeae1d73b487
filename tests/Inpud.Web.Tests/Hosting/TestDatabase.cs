using Npgsql;

namespace Inpud.Web.Tests.Hosting;

/// <summary>
/// The database of this test process: a fresh SQLite file, or, when <c>INPUD_TEST_POSTGRES</c> holds a connection string to a
/// server, a fresh database there. The same suite runs once on each.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _server = Environment.GetEnvironmentVariable("INPUD_TEST_POSTGRES");
    private readonly string _name = $"inpudweb_{Guid.NewGuid():N}";

    public TestDatabase()
    {
        Directory.CreateDirectory(Folder);
        if (IsPostgres)
        {
            Execute($"CREATE DATABASE {_name}");
        }
    }

    public bool IsPostgres => !string.IsNullOrEmpty(_server);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"inpud-web-{Guid.NewGuid():N}");

    /// <summary>Apart from <see cref="Folder"/>, as Production demands.</summary>
    public string KeyFolder => $"{Folder}-keys";

    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:umbracoDbDSN"] = IsPostgres
            ? new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 40 }.ToString()
            : $"Data Source={Path.Combine(Folder, "site.db")};Cache=Private;Foreign Keys=True;Pooling=True",
        ["ConnectionStrings:umbracoDbDSN_ProviderName"] = IsPostgres ? "Npgsql" : "Microsoft.Data.Sqlite",
        ["Inpud:SignIn:KeyFolder"] = KeyFolder,
    };

    public void Dispose()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists(KeyFolder))
        {
            Directory.Delete(KeyFolder, recursive: true);
        }
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
