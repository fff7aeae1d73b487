using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Scopes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Inpud.Cms.Tests.Storage;

/// <summary>A database of one test, made from a template that is made once.</summary>
internal interface ITestDatabase : IDisposable
{
    CmsDbContext Open(params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors);

    IWriteGate Gate { get; }
}

internal sealed class SqliteTestDatabase : ITestDatabase
{
    private static readonly Lazy<string> _template = new(CreateTemplate);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"cms-test-{Guid.NewGuid():N}.db");
    private readonly SingleWriterGate _gate = new();

    public SqliteTestDatabase() => File.Copy(_template.Value, _file);

    public IWriteGate Gate => _gate;

    public CmsDbContext Open(params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) => Open(_file, interceptors);

    public void Dispose()
    {
        _gate.Dispose();
        File.Delete(_file);
    }

    private static CmsDbContext Open(string file, params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        new SqliteCmsDbContext(new DbContextOptionsBuilder<SqliteCmsDbContext>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = true }.ToString())
            .AddInterceptors([new SqlitePragmas(), .. interceptors]).Options);

    private static string CreateTemplate()
    {
        var file = Path.Combine(Path.GetTempPath(), $"cms-test-template-{Guid.NewGuid():N}.db");
        using var db = Open(file);
        db.Database.EnsureCreated();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }
}

/// <summary>Used where INPUD_TEST_POSTGRES holds a connection string to a server on which databases may be created.</summary>
internal sealed class PostgresTestDatabase : ITestDatabase
{
    private static readonly Lazy<string> _template = new(CreateTemplate);

    private readonly string _name = $"cms_test_{Guid.NewGuid():N}";

    public PostgresTestDatabase() => Admin($"CREATE DATABASE \"{_name}\" TEMPLATE \"{_template.Value}\"");

    public static string? Server => Environment.GetEnvironmentVariable("INPUD_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public IWriteGate Gate { get; } = new OpenGate();

    public CmsDbContext Open(params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) => Open(_name, interceptors);

    public void Dispose() => Admin($"DROP DATABASE \"{_name}\" WITH (FORCE)");

    private static CmsDbContext Open(string database, params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        new PostgresCmsDbContext(new DbContextOptionsBuilder<PostgresCmsDbContext>()
            .UseNpgsql(new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ToString())
            .AddInterceptors(interceptors).Options);

    private static string CreateTemplate()
    {
        var name = $"cms_test_template_{Guid.NewGuid():N}";
        Admin($"CREATE DATABASE \"{name}\"");
        using var db = Open(name);
        db.Database.EnsureCreated();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Admin($"DROP DATABASE \"{name}\" WITH (FORCE)");
        return name;
    }

    private static void Admin(string statement)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
#pragma warning disable CA2100 // The names are made above.
        using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
