using Npgsql;

namespace Inpud.Cms.Tests.Hosting;

/// <summary>
/// The database that this test process runs on: a fresh SQLite file, or, when <c>INPUD_TEST_POSTGRES</c> holds a connection
/// string to a server, a fresh database there. The same suite runs once on each. A process that another one started as its
/// second machine uses that one's database.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public const string SharedConnection = "INPUD_TEST_SHARED_CONNECTION";
    public const string SharedFolder = "INPUD_TEST_SHARED_FOLDER";

    private readonly string? _shared = Environment.GetEnvironmentVariable(SharedConnection);
    private readonly string? _server = Environment.GetEnvironmentVariable("INPUD_TEST_POSTGRES");
    private readonly string _name = $"inpud_{Guid.NewGuid():N}";
    private readonly string _folder = Environment.GetEnvironmentVariable(SharedFolder) ?? Path.Combine(Path.GetTempPath(), $"inpud-{Guid.NewGuid():N}");

    public TestDatabase()
    {
        Directory.CreateDirectory(_folder);
        if (IsPostgres && _shared is null)
        {
            Execute($"CREATE DATABASE {_name}");
        }
    }

    public bool IsPostgres => !string.IsNullOrEmpty(_server);

    public string Provider => IsPostgres ? "Npgsql" : "Microsoft.Data.Sqlite";

    public string Folder => _folder;

    /// <summary>Apart from <see cref="Folder"/>, as Production demands.</summary>
    public string KeyFolder => $"{_folder}-keys";

    public string Connection => _shared ?? (IsPostgres
        ? new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 40 }.ToString()
        : $"Data Source={Path.Combine(_folder, "test.db")};Cache=Private;Foreign Keys=True;Pooling=True");

    public void Dispose()
    {
        if (_shared is not null)
        {
            return;
        }

        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(_folder, recursive: true);
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
