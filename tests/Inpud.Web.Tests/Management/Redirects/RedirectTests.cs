using System.Net;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Redirects;

public sealed class RedirectTests(SiteFixture site)
{
    private IRedirectUrlService Redirects => site.Get<IRedirectUrlService>();

    [Fact]
    public async Task A_redirect_is_found_shown_at_its_document_and_taken_away()
    {
        using var desk = await Seat.OfAsync(site, "editor");
        var document = SiteFixture.KeyOf("publications/words-matter");
        Redirects.RegisterWithStatus("/an-old-address", document, "en");
        var found = await desk.GetAsync("redirect-management?filter=AN-OLD");
        Assert.Equal(1, found["total"]!.GetValue<int>());
        Assert.Contains("words-matter", found["items"]![0]!["destinationUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("an-old-address", found["items"]![0]!["originalUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        var key = found["items"]![0]!["id"]!.GetValue<string>();
        Assert.Equal(key, (await desk.GetAsync($"redirect-management/{document}"))["items"]!.AsArray().Single(x => x!["id"]!.GetValue<string>() == key)!["id"]!.GetValue<string>());
        await desk.GetAsync("redirect-management?skip=1&take=7");
        await desk.DoAsync(HttpMethod.Delete, $"redirect-management/{key}");
        Assert.DoesNotContain(Redirects.GetContentRedirectUrls(document), x => x.Url == "/an-old-address");
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, $"redirect-management/{key}");
    }

    [Fact]
    public async Task Whoever_may_not_change_the_document_keeps_its_redirects()
    {
        var group = await Groups.MakeAsync(site, ["content"], ["Umb.Document.Read"]);
        using var desk = await Seat.OfAsync(site, group.Alias);
        var document = SiteFixture.KeyOf("publications/words-matter");
        var kept = Redirects.RegisterWithStatus("/kept-address", document, "en").Result!;
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, $"redirect-management/{kept.Key}");
        Assert.Contains(Redirects.GetContentRedirectUrls(document), x => x.Key == kept.Key);
        Redirects.DeleteWithStatus(kept);
    }

    [Fact]
    public async Task Relation_types_and_what_they_relate_are_shown_to_those_with_the_settings()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var types = await desk.GetAsync("relation-type");
        foreach (var type in types["items"]!.AsArray())
        {
            await desk.GetAsync($"relation-type/{type!["id"]}");
            await desk.GetAsync($"item/relation-type?id={type["id"]}");
            await desk.GetAsync($"relation/type/{type["id"]}?skip=3&take=5");
        }

        using var writer = await Seat.OfAsync(site, "writer");
        await writer.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, "relation-type");
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"relation/type/{Guid.NewGuid()}");
    }
}
