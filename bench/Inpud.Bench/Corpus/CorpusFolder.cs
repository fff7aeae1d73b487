using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Seeding;
using Inpud.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Bench.Corpus;

/// <summary>
/// A database with the demonstration content and a number of generated publications, and the media folder that belongs to
/// it. It is made once and kept under the hash of what it was made from: the generator, the schema, the types and the seed.
/// </summary>
internal sealed class CorpusFolder(string cache, string seed, int publications)
{
    private readonly string _folder = Path.Combine(
        cache, string.Create(CultureInfo.InvariantCulture, $"corpus-{publications}-{Fingerprint(seed)}"));

    public string Database => Path.Combine(_folder, "site.db");

    public string Media => Path.Combine(_folder, "media");

    private string Mark => Path.Combine(_folder, "complete");

    public bool IsMade => File.Exists(Mark);

    /// <summary>Makes it; to be called in a process of its own, since a process can run one site only.</summary>
    /// <exception cref="InvalidOperationException">The seed folder or the model has problems; the message names the first.</exception>
    public async Task MakeAsync()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(Media);
        await using (var app = SiteHost.Build([.. SiteSettings.Of(Database, Media)]))
        {
            var refused = await app.BringUpAsync();
            MustBeEmpty(refused);
            var seeded = await app.Services.GetRequiredService<SeedSite>().RunAsync(seed);
            MustBeEmpty([.. seeded.Problems.Select(x => x.ToString()!)]);
            Write(app);
        }

        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Mark, "");
    }

    private void Write(WebApplication app)
    {
        var databases = app.Services.GetRequiredService<IDbContextFactory<CmsDbContext>>();
        using var db = databases.CreateDbContext();
        var ground = Ground.In(db, app.Services.GetRequiredService<IContentTypeService>());
        new WritePublications(databases.CreateDbContext, ground, app.Services.GetRequiredService<IShortStringHelper>())
            .Run(Enumerable.Range(1, publications).Select(x => PlanPublication.Of(x, ground.Pickable)));
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private static void MustBeEmpty(IReadOnlyList<string> problems)
    {
        if (problems is [var first, ..])
        {
            throw new InvalidOperationException($"The corpus cannot be made: {first}");
        }
    }

    private static string Fingerprint(string seed)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(CorpusFolder).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(x => x.StartsWith("corpus/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            all.AppendData(SHA256.HashData(stream));
        }

        foreach (var file in Directory.EnumerateFiles(seed, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            all.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(seed, file)));
            all.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        all.AppendData(Encoding.UTF8.GetBytes(SiteTypes.Current.Fingerprint + string.Join(',', Migrations())));
        return Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 6));
    }

    private static IEnumerable<string> Migrations()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        return [.. db.Database.GetMigrations()];
    }
}
