using System.Net;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Site;

public sealed class ItemTests(SiteFixture site)
{
    [Fact]
    public async Task A_publication_shows_what_is_known_about_it_and_its_files_before_the_click()
    {
        var page = await site.ReadAsync("/en/publications/words-matter/");

        Assert.Equal("Words Matter!", page.Heading);
        Assert.Contains("Language statement and reference guide", page.Texts(".subtitle"));
        var facts = page.Texts(".facts dd").ToArray();
        Assert.Contains("Guide", facts);
        Assert.Contains("Published with partners", facts);
        Assert.Contains("March 2020", facts);
        Assert.Contains("Decision makers", facts);
        Assert.Contains("CC BY-NC-SA 4.0", facts);
        Assert.Contains("Language and identity", facts);
        Assert.Equal(["PDF", "English"], page.Texts(".files .meta span").Where(text => text is "PDF" or "English").Distinct());
        Assert.Contains(page.Texts(".files .meta span"), text => text.EndsWith("KB", StringComparison.Ordinal));
        Assert.Contains(page.Texts(".files .meta span"), text => text.StartsWith("Pages: ", StringComparison.Ordinal));
        Assert.StartsWith("/media/", page.Links(".files a").First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_which_only_the_month_is_known_shows_no_day()
    {
        var page = await site.ReadAsync("/en/publications/words-matter/");
        Assert.Equal("2020-03", page.Html.QuerySelector(".item-head time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("pt")]
    public async Task An_item_names_each_language_it_has_and_only_those(string culture)
    {
        var here = site.AddressOf("publications/words-matter", culture);
        var page = await site.ReadAsync(here);

        var others = Reading.Languages.Where(other => other != culture).Select(other => site.AddressOf("publications/words-matter", other)).ToArray();
        Assert.Equal(others.Order(), page.Links("header nav.languages a").Order());
        Assert.All(page.Html.QuerySelectorAll("header nav.languages a"), link => Assert.Equal(link.GetAttribute("hreflang"), link.GetAttribute("lang")));
        var alternates = page.Html.QuerySelectorAll("link[rel=alternate]")
            .ToDictionary(link => link.GetAttribute("hreflang")!, link => Uri.UnescapeDataString(link.GetAttribute("href")!));
        Assert.Equal([.. Reading.Languages.Order(), "x-default"], alternates.Keys.Order());
        Assert.All(Reading.Languages, other => Assert.Equal("https://www.example.org" + site.AddressOf("publications/words-matter", other), alternates[other]));
        Assert.Equal("https://www.example.org" + here, Uri.UnescapeDataString(page.Links("link[rel=canonical]").Single()));
    }

    [Fact]
    public async Task An_item_in_few_languages_offers_only_those()
    {
        var page = await site.ReadAsync(site.AddressOf("publications/dupi-women", "en"));
        Assert.Equal(["en", "es", "fr", "ru", "x-default"], page.Html.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("hreflang")).Order());
        Assert.DoesNotContain(page.Html.QuerySelectorAll("header nav.languages a"), link => link.GetAttribute("lang") is "ar" or "pt");
    }

    [Fact]
    public async Task Absolute_addresses_never_come_from_the_Host_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/publications/");
        request.Headers.Host = "evil.example";
        using var response = await site.Client.SendAsync(request);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_shows_on_both_items()
    {
        var from = await site.ReadAsync(site.AddressOf("publications/words-matter", "en"));
        var to = await site.ReadAsync(site.AddressOf("statements/language-identity-inclusivity", "en"));

        Assert.Contains(site.AddressOf("statements/language-identity-inclusivity", "en"), from.Links(".relations a"));
        Assert.Contains(site.AddressOf("publications/words-matter", "en"), to.Links(".relations a"));
    }

    [Fact]
    public async Task A_related_item_without_this_language_is_shown_in_another_and_says_so()
    {
        var page = await site.ReadAsync(site.AddressOf("campaigns/more-than", "es"));
        Assert.NotEmpty(page.Html.QuerySelectorAll(".relations a[hreflang]"));
        Assert.All(page.Html.QuerySelectorAll(".relations a[hreflang]"), link =>
        {
            Assert.Equal(link.GetAttribute("hreflang"), link.GetAttribute("lang"));
            Assert.StartsWith($"/{link.GetAttribute("lang")}/", link.GetAttribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_campaign_shows_its_asks_in_the_order_of_their_days_and_the_actions_of_people()
    {
        var page = await site.ReadAsync(site.AddressOf("campaigns/peers-in-the-pandemic", "en"));

        var days = page.Html.QuerySelectorAll("[aria-labelledby=_asks] time").Select(time => time.GetAttribute("datetime")).ToArray();
        Assert.Equal(["2020-11-02", "2020-11-09", "2020-11-16", "2020-11-23", "2020-11-30"], days);
        Assert.Contains("Kenya", string.Join(' ', page.Texts("[aria-labelledby=_actions] .meta")), StringComparison.Ordinal);
        Assert.Contains("#PeersInThePandemic", page.Texts(".facts dd"));
        Assert.NotEmpty(page.Html.QuerySelectorAll("[aria-labelledby=_samples] li"));
        Assert.NotEmpty(page.Html.QuerySelectorAll("[aria-labelledby=_materials] a"));
    }

    [Fact]
    public async Task An_ask_has_no_page_of_its_own_but_a_place_on_its_campaigns()
    {
        var ask = site.EntryOf("campaigns/peers-in-the-pandemic/take-home-doses", "en")!;
        var page = await site.ReadAsync($"/en{ask.Path}/");
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal($"{site.AddressOf("campaigns/peers-in-the-pandemic", "en")}#_{ask.Key:N}", page.Location);
    }

    [Fact]
    public async Task A_statement_says_to_whom_and_on_which_occasion()
    {
        var page = await site.ReadAsync(site.AddressOf("statements/covid-19-civil-society-statement", "fr"));
        Assert.Contains("Adressée à", page.Texts(".facts dt"));
        Assert.Contains("Occasion", page.Texts(".facts dt"));
        Assert.Contains("Déclaration commune", page.Texts(".facts dd"));
        Assert.Contains("7 avril 2020", page.Texts(".facts dd"));
    }

    [Fact]
    public async Task The_front_page_begins_with_a_running_crisis()
    {
        var page = await site.ReadAsync("/en/");
        var sections = page.Html.QuerySelectorAll("main h2").Select(heading => heading.Id).ToArray();
        Assert.Equal("_crisis", sections[0]);
        Assert.Contains("Peers in the Pandemic", page.Texts(".crisis h3"));
        Assert.Contains(site.AddressOf("publications/words-matter", "en"), page.Links(".cards a"));
        Assert.Contains("_new-publication", sections);
        Assert.Contains("_new-statement", sections);
    }

    [Fact]
    public async Task A_cover_can_be_loaded_in_every_size_that_the_page_offers()
    {
        var page = await site.ReadAsync("/en/publications/words-matter/");
        var sizes = page.Html.QuerySelector(".item-head img")!.GetAttribute("srcset")!.Split(", ").Select(size => size.Split(' ')[0]);
        foreach (var size in sizes)
        {
            using var response = await site.Client.GetAsync(new Uri(size, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("image/webp", response.Content.Headers.ContentType!.MediaType);
        }
    }
}
