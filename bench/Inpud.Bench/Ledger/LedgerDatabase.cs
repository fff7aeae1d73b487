using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Inpud.Bench.Corpus;
using Inpud.Cms.Storage;
using Inpud.Content.Seeding;
using Inpud.Content.Storage;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Bench.Ledger;

/// <summary>
/// A database with 2,000 publications, 20,000 contacts and a ledger of so many entries, on SQLite or, where the variable
/// <c>INPUD_BENCH_POSTGRES</c> holds a connection string to a server, on PostgreSQL. Made once, and kept until this program changes.
/// </summary>
internal sealed class LedgerDatabase(int entries, bool isPostgres)
{
    public const int Items = 2_000;
    public const int Contacts = 20_000;

    private static readonly string _program = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Assembly.GetExecutingAssembly().Location)).AsSpan(0, 4));

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"inpud_ledger_{entries}_{_program}");

    /// <summary>The server to measure on; null where there is none.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("INPUD_BENCH_POSTGRES");

    /// <summary>Settings of a site over it.</summary>
    public IEnumerable<string> Settings =>
    [
        .. SiteSettings.Of(Path.Combine(Folder, "site.db"), Path.Combine(Folder, "media")),
        .. isPostgres
            ? [$"--ConnectionStrings:umbracoDbDSN={new NpgsqlConnectionStringBuilder(Server) { Database = _name }}", "--ConnectionStrings:umbracoDbDSN_ProviderName=Npgsql"]
            : Array.Empty<string>(),
        $"--Inpud:SignIn:KeyFolder={Path.Combine(Folder, "keys")}",
        // Of its own, so that it is made once and not while something is measured.
        $"--Inpud:Search:Folder={Path.Combine(Folder, "search")}",
    ];

    private string Folder => Path.Combine(Repository.Cache, isPostgres ? _name + "_postgres" : _name);

    private string Mark => Path.Combine(Folder, "complete");

    /// <summary>Makes it, unless it is there; to be called in a process of its own, since a process can run one site only.</summary>
    public async Task MakeAsync()
    {
        if (File.Exists(Mark))
        {
            return;
        }

        await ClearAsync();
        await using var app = SiteHost.Build([.. Settings]);
        var refused = await app.BringUpAsync();
        var seeded = await app.Services.GetRequiredService<SeedSite>().RunAsync(Repository.Seed);
        if (refused.Count > 0 || seeded.Problems.Count > 0)
        {
            throw new InvalidOperationException("The site cannot be made.");
        }

        WriteItems(app.Services);
        await GiveRightsAsync(app.Services.GetRequiredService<IUserGroupService>());
        var database = app.Services.GetRequiredService<InpudDatabase>();
        var people = await ActivatorUtilities.CreateInstance<WriteDirectory>(app.Services).RunAsync();
        await new WriteLedger(database, people).RunAsync(entries);
        await database.WriteAsync(WriteTurn.Desk, db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        await File.WriteAllTextAsync(Mark, "");
    }

    private async Task ClearAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(Folder, "media"));
        if (isPostgres)
        {
            await using var connection = new NpgsqlConnection(Server);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {_name}", connection);
            await create.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Contacts are not read by everybody who administers a site; here the editor of the measurements does.</summary>
    private static async Task GiveRightsAsync(IUserGroupService groups)
    {
        var administrators = (await groups.GetAsync(Constants.Security.AdminGroupKey))!;
        administrators.Permissions = administrators.Permissions.Union(DeskRights.Verbs, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        await groups.UpdateAsync(administrators, Constants.Security.SuperUserKey);
    }

    private static void WriteItems(IServiceProvider services)
    {
        var databases = services.GetRequiredService<IDbContextFactory<CmsDbContext>>();
        using var db = databases.CreateDbContext();
        var ground = Ground.In(db, services.GetRequiredService<IContentTypeService>());
        new WritePublications(databases.CreateDbContext, ground, services.GetRequiredService<IShortStringHelper>())
            .Run(Enumerable.Range(1, Items).Select(x => PlanPublication.Of(x, ground.Pickable)));
    }
}
