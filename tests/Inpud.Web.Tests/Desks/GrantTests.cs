using Inpud.Content.Catalogue;
using Inpud.Content.Dissemination;
using Inpud.Content.Publications;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Tests.Apis;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Desks;

/// <summary>Items, coverage and the API narrowed by who paid.</summary>
public sealed class GrantTests(SiteFixture site)
{
    [Fact]
    public async Task Items_and_coverage_are_narrowed_by_a_donor_that_is_published_at_the_desk_and_in_the_API()
    {
        var published = site.Get<Published>();
        var grant = published.Grants[0];
        var expected = published.All.Where(x => x.Funders.SelectMany(GrantWords.Of).Contains(grant)).Select(x => x.Title).ToList();
        Assert.NotEmpty(expected);
        Assert.True(expected.Count < published.All.Count);
        using var visitor = await site.VisitorAsync();
        var numbers = await Asker.WithAsync(site, ApiScopes.Numbers);
        var asked = $"grant={Uri.EscapeDataString(grant)}";

        var items = await visitor.PageAsync($"/desk/dissemination/items?{asked}");
        var coverage = await visitor.PageAsync($"/desk/dissemination/coverage?{asked}");
        var told = await numbers.JsonAsync($"/items?{asked}");

        Assert.Equal(grant, items.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal(expected, items.QuerySelectorAll("#items tbody th").Select(x => x.TextContent.Trim()));
        Assert.Equal(expected, coverage.QuerySelectorAll("#coverage tbody th").Select(x => x.TextContent.Trim()));
        Assert.Equal(expected, told.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("item").GetProperty("title").GetString()));
        Assert.Equal(0, (await numbers.JsonAsync("/coverage?grant=Nobody")).GetProperty("rows").GetProperty("total").GetInt32());
    }
}
