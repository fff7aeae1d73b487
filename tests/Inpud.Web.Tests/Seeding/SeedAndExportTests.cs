using System.Text;
using Inpud.Content.Exporting;
using Inpud.Content.Seeding;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Seeding;

public sealed class SeedAndExportTests(SiteFixture site) : IAsyncLifetime
{
    private const string Words = "publications/words-matter";

    private readonly SeedCopy seed = new();
    private readonly DirectoryInfo target = Directory.CreateTempSubdirectory("export-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Whatever a test changed is put back by the seed the site came from.</summary>
    public async ValueTask DisposeAsync()
    {
        var outcome = await site.Get<SeedSite>().RunAsync(SiteFixture.SeedFolder);
        seed.Dispose();
        target.Delete(recursive: true);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task An_export_after_a_seed_equals_the_seed_byte_for_byte()
    {
        var outcome = await site.Get<ExportSite>().RunAsync(target.FullName);

        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.LeftOut);
        AssertSameFiles(SiteFixture.SeedFolder, target.FullName);
    }

    [Fact]
    public async Task A_second_seed_changes_nothing()
    {
        var before = site.DocumentAt(Words);
        var outcome = await RunAsync();

        Assert.Empty(outcome.Problems);
        Assert.All(outcome.Counts.Values, counts => Assert.Equal((0, 0), (counts.Created, counts.Updated)));
        Assert.Equal(before.VersionId, site.DocumentAt(Words).VersionId);
        Assert.Equal(before.UpdateDate, site.DocumentAt(Words).UpdateDate);
    }

    [Fact]
    public async Task A_public_export_holds_no_draft_and_nobody_who_may_not_be_named()
    {
        await site.Get<ExportSite>().RunAsync(target.FullName, publicOnly: true);
        var texts = string.Concat(SeedCopy.FilesIn(target.FullName)
            .Where(file => Path.GetExtension(file.Path) is ".json" or ".md").Select(file => Encoding.UTF8.GetString(file.Bytes)));

        Assert.Contains("Zinnia Quill-Harrow", seed.Read("publications/taking-back-whats-ours/item.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zinnia Quill-Harrow", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("\"mayBeNamed\": false", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("published: false", texts, StringComparison.Ordinal);
        Assert.Contains("published: false", seed.Read("publications/dupi-stigma/es.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(target.FullName, "publications/dupi-stigma/es.md")));
    }

    [Fact]
    public async Task Only_what_differs_is_changed()
    {
        seed.Replace($"{Words}/ar.md", "للكلمات أثرها!", "للكلمات أثرها حقًا!");
        var other = site.DocumentAt("publications/iduit-brief-guide").VersionId;

        var outcome = await RunAsync();

        Assert.Equal(1, outcome.Counts[SeedPart.Documents].Updated);
        Assert.Equal("للكلمات أثرها حقًا!", site.DocumentAt(Words).GetValue("title", "ar", published: true));
        Assert.Equal(other, site.DocumentAt("publications/iduit-brief-guide").VersionId);
        await site.Get<ExportSite>().RunAsync(target.FullName);
        AssertSameFiles(seed.Path, target.FullName);
    }

    [Fact]
    public async Task A_language_that_becomes_a_draft_is_withdrawn()
    {
        seed.Replace($"{Words}/pt.md", "---\ntitle", "---\npublished: false\ntitle");

        Assert.Empty((await RunAsync()).Problems);

        Assert.False(site.DocumentAt(Words).IsCulturePublished("pt"));
        Assert.True(site.DocumentAt(Words).IsCulturePublished("en"));
    }

    [Fact]
    public async Task Siblings_follow_the_order_of_the_folder()
    {
        var (first, second) = (seed.Read("topics/harm-reduction/item.json"), seed.Read("topics/decriminalisation/item.json"));
        var (one, other) = (OrderIn(first), OrderIn(second));
        seed.Write("topics/harm-reduction/item.json", first.Replace(one, other, StringComparison.Ordinal));
        seed.Write("topics/decriminalisation/item.json", second.Replace(other, one, StringComparison.Ordinal));

        Assert.Empty((await RunAsync()).Problems);

        Assert.Equal(int.Parse(other.Split(' ')[1].TrimEnd(',')), site.DocumentAt("topics/harm-reduction").SortOrder);
        Assert.Equal(int.Parse(one.Split(' ')[1].TrimEnd(',')), site.DocumentAt("topics/decriminalisation").SortOrder);
    }

    [Fact]
    public async Task A_new_page_is_made_where_its_directory_is_and_found_there_again()
    {
        seed.Write("pages/about/team/item.json", """
            {
              "key": "6f0f6f6e-9f43-4d7f-8a7e-51b0c1a7b0aa",
              "type": "page",
              "sortOrder": 0,
              "properties": {}
            }

            """u8.ToArray());
        seed.Write("pages/about/team/en.md", "---\ntitle: The team\n---\n\nSeven people.\n"u8.ToArray());

        Assert.Equal(1, (await RunAsync()).Counts[SeedPart.Documents].Created);
        await site.Get<ExportSite>().RunAsync(target.FullName);

        var made = site.Get<IContentService>().GetById(new Guid("6f0f6f6e-9f43-4d7f-8a7e-51b0c1a7b0aa"))!;
        Assert.True(made.IsCulturePublished("en"));
        Assert.Equal(site.DocumentAt("pages/about").Id, made.ParentId);
        AssertSameFiles(seed.Path, target.FullName);
        await site.Get<IContentEditingService>().DeleteAsync(made.Key, Constants.Security.SuperUserKey);
    }

    [Fact]
    public async Task A_page_that_was_moved_goes_back()
    {
        var home = SiteFixture.KeyOf("home");
        await site.Get<IContentEditingService>().MoveAsync(
            SiteFixture.KeyOf("pages/privacy"), SiteFixture.KeyOf("pages/about"), Constants.Security.SuperUserKey);

        Assert.Empty((await RunAsync()).Problems);

        Assert.Equal(home, site.Get<IContentService>().GetById(site.DocumentAt("pages/privacy").ParentId)!.Key);
    }

    [Fact]
    public async Task A_file_that_differs_is_replaced()
    {
        var other = File.ReadAllBytes(Path.Combine(seed.Path, "media/covers/more-than.png"));
        seed.Write("media/covers/words-matter.png", other);

        Assert.Equal(1, (await RunAsync()).Counts[SeedPart.Media].Updated);
        await site.Get<ExportSite>().RunAsync(target.FullName);

        Assert.Equal(other, File.ReadAllBytes(Path.Combine(target.FullName, "media/covers/words-matter.png")));
    }

    [Fact]
    public async Task What_the_site_refuses_is_told_with_its_file_and_then_nothing_is_changed()
    {
        var files = MediaFiles();
        seed.Replace($"{Words}/en.md", "title: Words Matter!", "title: Words Do Matter!");
        seed.Write("media/covers/words-matter.png", "no picture at all"u8.ToArray());
        seed.Write("media/covers/new.png", File.ReadAllBytes(Path.Combine(seed.Path, "media/covers/more-than.png")));
        seed.Write(
            "media/covers/new.png.json",
            """{ "key": "6f0f6f6e-9f43-4d7f-8a7e-51b0c1a7b0ab", "type": "Image", "name": "New", "properties": {} }"""u8.ToArray());

        var outcome = await RunAsync();

        Assert.Equal("media/covers/words-matter.png", Assert.Single(outcome.Problems).File);
        Assert.Equal("Words Matter!", site.DocumentAt(Words).GetValue("title", "en"));
        Assert.Null(site.Get<IMediaService>().GetById(new Guid("6f0f6f6e-9f43-4d7f-8a7e-51b0c1a7b0ab")));
        Assert.Equal(files, MediaFiles());
    }

    [Fact]
    public async Task A_folder_with_a_problem_changes_nothing()
    {
        seed.Replace($"{Words}/en.md", "title: Words Matter!", "title: Words Do Matter!");
        seed.Replace($"{Words}/item.json", "topics/human-rights", "topics/inhuman-rights");

        var problem = Assert.Single((await RunAsync()).Problems);

        Assert.Equal(($"{Words}/item.json", "properties.topics[2]"), (problem.File, problem.Field));
        Assert.Equal("Words Matter!", site.DocumentAt(Words).GetValue("title", "en"));
    }

    [Fact]
    public async Task A_page_in_the_recycle_bin_is_told_and_not_made_twice()
    {
        var editing = site.Get<IContentEditingService>();
        var key = SiteFixture.KeyOf("pages/privacy");
        await editing.MoveToRecycleBinAsync(key, Constants.Security.SuperUserKey);
        try
        {
            var problem = Assert.Single((await RunAsync()).Problems);
            Assert.Equal("pages/privacy/item.json", problem.File);
            Assert.Contains("recycle bin", problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            await editing.RestoreAsync(key, SiteFixture.KeyOf("home"), Constants.Security.SuperUserKey, includeDescendants: true);
        }
    }

    private Task<SeedOutcome> RunAsync() => site.Get<SeedSite>().RunAsync(seed.Path);

    private static string OrderIn(string item) => item.Split('\n').Single(line => line.Contains("sortOrder", StringComparison.Ordinal)).Trim();

    private string[] MediaFiles()
    {
        var files = site.Get<MediaFileManager>().FileSystem;
        return
        [
            .. files.GetDirectories("").Order(StringComparer.Ordinal).SelectMany(files.GetFiles)
                .Select(path => $"{path} {files.GetSize(path)}"),
        ];
    }

    private static void AssertSameFiles(string expected, string actual)
    {
        var wanted = SeedCopy.FilesIn(expected).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var written = SeedCopy.FilesIn(actual).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        Assert.Equal(wanted.Select(file => file.Path), written.Select(file => file.Path));
        Assert.All(
            wanted.Zip(written),
            pair => Assert.True(pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes), $"{pair.First.Path} differs: {System.Text.Encoding.UTF8.GetString(pair.Second.Bytes)}"));
    }
}
