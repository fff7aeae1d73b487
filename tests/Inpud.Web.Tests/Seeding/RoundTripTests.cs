using Inpud.Content.Exporting;
using Inpud.Content.Seeding;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Seeding;

public sealed class RoundTripTests(SiteFixture site)
{
    [Fact]
    public async Task What_is_exported_after_seeding_is_the_seed_byte_for_byte()
    {
        var folder = Path.Combine(site.Database.Folder, "export");
        var outcome = await site.Get<ExportSite>().RunAsync(folder, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);

        var seed = Files(SiteFixture.SeedFolder);
        var export = Files(folder);
        Assert.Equal(seed.Keys.Where(x => x != "README.md").Order(StringComparer.Ordinal), export.Keys.Where(x => x != "README.md").Order(StringComparer.Ordinal));
        Assert.All(export.Keys.Where(x => x != "README.md"), x => Assert.True(export[x].AsSpan().SequenceEqual(seed[x]), x));
    }

    [Fact]
    public async Task Seeding_a_second_time_changes_nothing()
    {
        var outcome = await site.Get<SeedSite>().RunAsync(SiteFixture.SeedFolder, cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Problems);
        Assert.All(outcome.Counts, x => Assert.Equal((0, 0), (x.Value.Created, x.Value.Updated)));
    }

    [Fact]
    public async Task A_folder_with_problems_is_told_all_of_them_and_changes_nothing()
    {
        var folder = Path.Combine(site.Database.Folder, "broken");
        Copy(SiteFixture.SeedFolder, folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "publications", "words-matter", "item.json"), "{ \"key\": ", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(folder, "home", "fr.md"), "\n\nNew text.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "topics", "harm-reduction", "xx.md"), "---\nname: X\n---\n", TestContext.Current.CancellationToken);

        var before = site.DocumentAt("home").UpdateDate;
        var outcome = await site.Get<SeedSite>().RunAsync(folder, cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(outcome.Problems, x => x.File == "publications/words-matter/item.json");
        Assert.Contains(outcome.Problems, x => x.File.StartsWith("topics/harm-reduction", StringComparison.Ordinal));
        Assert.Equal(before, site.DocumentAt("home").UpdateDate);
    }

    [Fact]
    public async Task The_public_export_holds_no_contributor_who_may_not_be_named_and_no_draft()
    {
        var folder = Path.Combine(site.Database.Folder, "public");
        await site.Get<ExportSite>().RunAsync(folder, publicOnly: true, TestContext.Current.CancellationToken);

        var texts = Files(folder).Where(x => x.Key.EndsWith(".json", StringComparison.Ordinal) || x.Key.EndsWith(".md", StringComparison.Ordinal))
            .ToDictionary(x => x.Key, x => System.Text.Encoding.UTF8.GetString(x.Value));
        Assert.DoesNotContain(texts, x => x.Value.Contains("Zinnia Quill-Harrow", StringComparison.Ordinal) || x.Value.Contains("Tamarisk", StringComparison.Ordinal));
        Assert.False(texts.ContainsKey("publications/dupi-stigma/es.md"));
        Assert.True(texts.ContainsKey("publications/dupi-stigma/en.md"));
    }

    [Fact]
    public void The_demonstration_content_is_as_rich_as_promised()
    {
        var documents = site.Get<IContentService>();
        var all = documents.GetPagedDescendants(-1, 0, 1000, out _).ToLookup(x => x.ContentType.Alias);
        Assert.True(all["publication"].Count() >= 16);
        Assert.True(all["statement"].Count() >= 6);
        Assert.True(all["campaign"].Count() >= 3);
        Assert.Equal(12, all["topic"].Count());
        Assert.Equal(8, all["region"].Count());
        Assert.Equal(6, all["page"].Count());
        Assert.True(all["publication"].Concat(all["statement"]).Concat(all["campaign"]).Count(x => x.PublishedCultures.Count() == 6) >= 8);
        Assert.All(all["publication"].Concat(all["statement"]).Concat(all["campaign"]), x =>
            Assert.True(x.GetValue<string>("body", "en")!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length >= 250, x.Name));
    }

    private static Dictionary<string, byte[]> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(x => Path.GetRelativePath(folder, x).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static void Copy(string from, string to)
    {
        foreach (var (path, bytes) in Files(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.WriteAllBytes(Path.Combine(to, path), bytes);
        }
    }
}
