using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Scopes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Inpud.Cms.Storage;

/// <summary>Which database: Umbraco's own two settings say.</summary>
internal static class DatabaseRegistration
{
    /// <summary>Umbraco's name of the connection string.</summary>
    public const string ConnectionName = "umbracoDbDSN";

    public const string SqliteProvider = "Microsoft.Data.Sqlite";

    public const string PostgresProvider = "Npgsql";

    /// <summary>Without a setting: a SQLite file under the site's data folder.</summary>
    public const string DefaultConnection = "Data Source=|DataDirectory|/Inpud.sqlite.db;Cache=Private;Foreign Keys=True;Pooling=True";

    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var (connection, provider) = Of(configuration);
        switch (provider)
        {
            case SqliteProvider:
                services.AddSqlite(connection);
                break;
            case PostgresProvider:
                services.AddPostgres(connection);
                break;
            default:
                throw new InvalidOperationException(
                    $"ConnectionStrings:{ConnectionName}_ProviderName is '{provider}'. Write '{SqliteProvider}' or '{PostgresProvider}'.");
        }

        services.AddSingleton<IDbContextFactory<CmsDbContext>>(x => x.GetRequiredService<DatabaseFactory>());
    }

    /// <summary>The folder of the database's file; null where it is a server's.</summary>
    public static string? FolderOf(IConfiguration configuration) => Of(configuration) is (var connection, SqliteProvider)
        ? Path.GetDirectoryName(Path.GetFullPath(SettingsOf(connection).DataSource))
        : null;

    private static (string Connection, string Provider) Of(IConfiguration configuration) => (
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } given ? given : DefaultConnection,
        configuration.GetConnectionString(ConnectionName + "_ProviderName") is { Length: > 0 } named ? named : SqliteProvider);

    private static SqliteConnectionStringBuilder SettingsOf(string connection) =>
        new(connection.Replace("|DataDirectory|", DataFolder, StringComparison.OrdinalIgnoreCase));

    private static void AddSqlite(this IServiceCollection services, string connection)
    {
        var settings = SettingsOf(connection);
        if (Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        services.AddPooledDbContextFactory<SqliteCmsDbContext>((provider, x) => x
            .UseSqlite(settings.ToString())
            .AddInterceptors([new SqlitePragmas(), .. provider.GetServices<IInterceptor>()]));
        services.AddSingleton<DatabaseFactory>(x =>
        {
            var factory = x.GetRequiredService<IDbContextFactory<SqliteCmsDbContext>>();
            return new DatabaseFactory(factory.CreateDbContext);
        });
        services.AddSingleton<IWriteGate, SingleWriterGate>();
    }

    private static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<PostgresCmsDbContext>((provider, x) => x
            .UseNpgsql(connection)
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton<DatabaseFactory>(x =>
        {
            var factory = x.GetRequiredService<IDbContextFactory<PostgresCmsDbContext>>();
            return new DatabaseFactory(factory.CreateDbContext);
        });
        services.AddSingleton<IWriteGate, OpenGate>();
    }

    /// <summary>Umbraco's folder for data, below the content root; composition sets it.</summary>
    private static string DataFolder => AppDomain.CurrentDomain.GetData("DataDirectory") as string ?? Path.Combine("umbraco", "Data");
}

/// <summary>Makes database contexts of the configured kind.</summary>
internal sealed class DatabaseFactory(Func<CmsDbContext> create) : IDbContextFactory<CmsDbContext>
{
    public CmsDbContext CreateDbContext() => create();
}
