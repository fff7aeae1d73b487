using System.Net;
using Inpud.Content.Dissemination;
using Inpud.Web.Counts;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Counts;

/// <summary>Page views and downloads, over HTTP: what counts, what does not, and that nothing else is kept.</summary>
public sealed class CountTests(SiteFixture site)
{
    private const string Reader = "Mozilla/5.0 (Android 6.0; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    [Fact]
    public async Task A_page_counts_each_time_it_is_shown_kept_or_not_and_only_in_its_language()
    {
        var before = await NumberAsync("fr", "");
        var english = await NumberAsync("en", "");
        var first = await AskAsync(Page("fr"));
        await AskAsync(Page("fr"));
        using var again = await AskAsync(Page("fr"), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        Assert.Equal(before + 3, await NumberAsync("fr", ""));
        Assert.Equal(english, await NumberAsync("en", ""));
    }

    [Fact]
    public async Task What_no_reader_asked_for_does_not_count()
    {
        var before = await NumberAsync("fr", "");
        await AskAsync(Page("fr"), ("User-Agent", "Examplebot/2.0 (+https://example.org)"));
        await AskAsync(Page("fr"), ("User-Agent", ""));
        await AskAsync(Page("fr"), ("Sec-Purpose", "prefetch"));
        await AskAsync(Page("fr"), ("Cookie", "a=b; UMB_UCONTEXT=somebody"));
        await AskAsync(HttpMethod.Head, Page("fr"));
        await AskAsync(Page("fr") + "nothing-here/");
        await AskAsync(Page("fr").TrimEnd('/'));
        Assert.Equal(before, await NumberAsync("fr", ""));
    }

    [Fact]
    public async Task A_file_counts_once_when_its_first_byte_is_sent()
    {
        var (path, language) = FileOfSomeItem(out var item);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var before = await NumberAsync(item, language, name);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, (await AskAsync(path, ("Range", "bytes=0-9"))).StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, (await AskAsync(path, ("Range", "bytes=10-19"))).StatusCode);
        Assert.Equal(before + 2, await NumberAsync(item, language, name));
    }

    [Fact]
    public async Task Two_machines_that_write_at_the_same_time_add_up()
    {
        var item = Guid.CreateVersion7();
        WeeklyCount[] counted = [new() { ItemKey = item, Week = new DateOnly(2026, 3, 2), Language = "fr", File = "", Number = 7 }, new() { ItemKey = item, Week = new DateOnly(2026, 3, 2), Language = "fr", File = "a.pdf", Number = 1 }];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Get<AddCounts>().RunAsync([.. counted.Select(x => new WeeklyCount { ItemKey = x.ItemKey, Week = x.Week, Language = x.Language, File = x.File, Number = x.Number })])));
        Assert.Equal([28, 4], (await site.Get<ReadCounts>().OfItemAsync(item)).Select(x => x.Number));
    }

    [Fact]
    public void However_many_addresses_are_made_up_memory_is_bounded()
    {
        var tally = new Tally();
        for (var place = 0; place < Tally.Most + 100; place++)
        {
            tally.Add($"/en/{place}/", new DateOnly(2026, 3, 8));
        }

        var taken = tally.Take();
        Assert.Equal(Tally.Most, taken.Count);
        Assert.All(taken, x => Assert.Equal(new DateOnly(2026, 3, 2), x.What.Week));
        Assert.Empty(tally.Take());
    }

    [Fact]
    public async Task The_items_page_at_the_desk_shows_the_weeks_with_their_total()
    {
        await AskAsync(Page("en"));
        await site.Get<WriteCounts>().RunAsync();
        using var visitor = await site.VisitorAsync();
        var page = await visitor.PageAsync($"/desk/dissemination/items/{_item}");
        Assert.NotEmpty(page.QuerySelectorAll("#reads tbody tr"));
        Assert.Contains("page views", page.QuerySelector("#reads .hint")!.TextContent, StringComparison.Ordinal);
    }

    private string Page(string culture) => site.Get<IPublishedUrlProvider>().GetUrl(_item, UrlMode.Relative, culture);

    /// <summary>A file that the demonstration content offers.</summary>
    private (string Path, string Language) FileOfSomeItem(out Guid item)
    {
        var content = site.Get<Umbraco.Cms.Core.PublishedCache.IPublishedContentCache>();
        var catalogue = site.Get<Content.Catalogue.CatalogueSource>().Current;
        foreach (var found in catalogue.Items.Where(x => x.IsListed).OrderBy(x => x.Key))
        {
            foreach (var entry in found.Entries)
            {
                var files = Content.Publications.ReadPublication.Files(content.GetById(found.Key)!, entry.Culture);
                if (files.Select(x => site.Get<IPublishedUrlProvider>().GetMediaUrl(x, UrlMode.Relative)).FirstOrDefault(x => x.StartsWith("/media/", StringComparison.Ordinal)) is { } path
                    && site.Get<ResolveCounts>().Of([(new Counted(path, default), 1)]).SingleOrDefault() is { } count)
                {
                    item = count.ItemKey;
                    return (path, count.Language);
                }
            }
        }

        throw new InvalidOperationException("The demonstration content has no file that is counted.");
    }

    private Task<int> NumberAsync(string language, string file) => NumberAsync(_item, language, file);

    private async Task<int> NumberAsync(Guid item, string language, string file)
    {
        await site.Get<WriteCounts>().RunAsync();
        return (await site.Get<ReadCounts>().OfItemAsync(item)).Where(x => x.Language == language && x.File == file).Sum(x => x.Number);
    }

    private Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Get, address, headers);

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers.Any(x => x.Name == "User-Agent") ? headers : [.. headers, ("User-Agent", Reader)])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await site.Client.SendAsync(request);
    }
}
