using System.Net;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Site;

public sealed class ListTests(SiteFixture site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("pt")]
    public async Task A_list_shows_what_exists_in_its_language_the_newest_first(string culture)
    {
        var page = await site.ReadAsync(site.AddressOf("publications", culture));

        var dates = page.Html.QuerySelectorAll(".teaser time").Select(time => time.GetAttribute("datetime")![..4]).ToArray();
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(page.Links(".teaser h3 a"), link => Assert.StartsWith($"/{culture}/", link, StringComparison.Ordinal));
        Assert.Equal(culture == "en" ? 20 : dates.Length, dates.Length);
    }

    [Fact]
    public async Task Filters_narrow_the_list_together_and_can_be_cleared()
    {
        var page = await site.ReadAsync("/en/publications/?type=report&topic=human-rights&region=&year=2021&sort=");

        Assert.Equal(["Report"], page.Texts(".teaser .kind").Distinct());
        Assert.Equal(["2021"], page.Html.QuerySelectorAll(".teaser time").Select(time => time.GetAttribute("datetime")![..4]).Distinct());
        Assert.Equal("human-rights", page.Html.QuerySelector("#_topic option[selected]")!.GetAttribute("value"));
        Assert.Contains("/en/publications/", page.Links(".filter a"));
    }

    [Fact]
    public async Task Every_choice_of_a_filter_leads_to_as_many_items_as_it_says()
    {
        var page = await site.ReadAsync("/ar/" + site.AddressOf("publications", "ar")["/ar/".Length..]);
        foreach (var select in page.Html.QuerySelectorAll("form.filter select:not(#_sort)"))
        {
            foreach (var option in select.QuerySelectorAll("option:not([value=''])"))
            {
                var narrowed = await site.ReadAsync($"{page.Address}?{select.GetAttribute("name")}={Uri.EscapeDataString(option.GetAttribute("value")!)}");
                Assert.EndsWith($"({narrowed.Links(".teaser h3 a").Count()})", option.TextContent.Trim(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_narrowed_list_leads_to_the_same_in_other_languages()
    {
        var page = await site.ReadAsync("/en/publications/?topic=human-rights&year=2020");
        var arabic = page.Links("header nav.languages a[lang=ar]").Single();
        var there = await site.ReadAsync(arabic);
        Assert.Equal(HttpStatusCode.OK, there.Status);
        Assert.NotEmpty(there.Html.QuerySelectorAll("#_topic option[selected]"));
        Assert.Contains("year=2020", arabic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_can_come_first()
    {
        var page = await site.ReadAsync("/en/statements/?sort=oldest");
        var dates = page.Html.QuerySelectorAll(".teaser time").Select(time => time.GetAttribute("datetime")).ToArray();
        Assert.Equal(dates.Order(), dates);
    }

    [Theory]
    [InlineData("?type=nonsense")]
    [InlineData("?year=20x0")]
    [InlineData("?year=99999")]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=1e3")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?sort=sideways")]
    [InlineData("?type=report&type=guide")]
    [InlineData("?topic=%00")]
    [InlineData("?topic=a%0d%0ab")]
    [InlineData("?type=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task What_a_list_cannot_understand_is_a_bad_request(string query)
    {
        var page = await site.ReadAsync("/en/publications/" + query);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("We cannot read this address", page.Heading);
        Assert.Empty(page.Html.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("?topic=no-such-topic")]
    [InlineData("?region=..%2f..%2fetc")]
    [InlineData("?page=2000")]
    public async Task What_does_not_exist_is_not_found(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync("/en/publications/" + query)).Status);

    [Fact]
    public async Task Parameters_the_list_does_not_know_make_no_difference()
    {
        var plain = await site.ReadAsync("/en/publications/");
        var tracked = await site.ReadAsync("/en/publications/?utm_source=x&fbclid=%3Cb%3E&q=%ff");
        Assert.Equal(plain.Text, tracked.Text);
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("regions")]
    [InlineData("demands")]
    [InlineData("plans")]
    public async Task Subjects_say_how_many_items_they_lead_to(string folder)
    {
        var page = await site.ReadAsync(site.AddressOf(folder, "ru"));
        foreach (var branch in page.Html.QuerySelectorAll(".branches li"))
        {
            var link = branch.QuerySelector("a")!.GetAttribute("href")!;
            var there = await site.ReadAsync(link);
            Assert.Equal(branch.QuerySelector(".count")!.TextContent, there.Html.QuerySelector("#_results span")!.TextContent);
        }
    }
}
