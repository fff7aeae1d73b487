using System.Net;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Site;

/// <summary>How others cite what is published: in words on its page, as files, and for the programs that read the page's head.</summary>
public sealed class CitingTests(SiteFixture site)
{
    private static readonly string[] Files = ["cite.bib", "cite.ris", "cite.json"];

    [Theory]
    [InlineData("en", "March 2020", "How to cite it")]
    [InlineData("es", "marzo de 2020", "Cómo citarlo")]
    [InlineData("fr", "mars 2020", "Comment le citer")]
    [InlineData("ru", "март 2020", "Как цитировать")]
    [InlineData("ar", "مارس 2020", "كيفية الاستشهاد به")]
    [InlineData("pt", "março de 2020", "Como citar")]
    public async Task A_publication_says_in_the_language_of_its_page_how_to_cite_that_language(string culture, string date, string heading)
    {
        var address = site.AddressOf("publications/words-matter", culture);
        var page = await site.ReadAsync(address);
        var title = site.EntryOf("publications/words-matter", culture)!.Title;
        var sentence = page.Texts("p.cite").Single();

        Assert.Contains(heading, page.Texts("h2"));
        Assert.Contains("International Network of People who Use Drugs", sentence, StringComparison.Ordinal);
        Assert.Contains(date, sentence, StringComparison.Ordinal);
        Assert.StartsWith(title, page.Texts("p.cite cite").Single(), StringComparison.Ordinal);
        Assert.Contains(page.Links("link[rel=canonical]").Single(), sentence, StringComparison.Ordinal);
        Assert.Equal(Files.Select(x => address + x), page.Links("a[download]"));

        var bib = await FileAsync(address + "cite.bib", "application/x-bibtex; charset=utf-8");
        Assert.StartsWith("@misc{work2020-", bib, StringComparison.Ordinal);
        Assert.Contains("  author = {{International Network of People who Use Drugs} and {Asian Network of People who Use Drugs}},\n", bib, StringComparison.Ordinal);
        Assert.Contains($"  title = {{{{{title}", bib, StringComparison.Ordinal);
        Assert.Contains("  month = mar,\n", bib, StringComparison.Ordinal);
        Assert.DoesNotContain("  day = ", bib, StringComparison.Ordinal);
        Assert.Contains($"  language = {{{culture}}},\n", bib, StringComparison.Ordinal);

        var ris = await FileAsync(address + "cite.ris", "application/x-research-info-systems; charset=utf-8");
        Assert.All(ris.Split("\r\n")[..^1], x => Assert.Matches("^[A-Z][A-Z0-9]  - ", x));
        Assert.StartsWith("TY  - GEN\r\n", ris, StringComparison.Ordinal);
        Assert.EndsWith("\r\nER  - \r\n", ris, StringComparison.Ordinal);
        Assert.Contains($"\r\nTI  - {title}", ris, StringComparison.Ordinal);
        Assert.Contains("\r\nDA  - 2020/03//\r\n", ris, StringComparison.Ordinal);
        Assert.Contains($"\r\nUR  - {page.Links("link[rel=canonical]").Single()}\r\n", ris, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(await FileAsync(address + "cite.json", "application/vnd.citationstyles.csl+json"));
        var item = json.RootElement.EnumerateArray().Single();
        Assert.StartsWith(title, item.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("[[2020,3]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal(culture, item.GetProperty("language").GetString());
        Assert.Equal("International Network of People who Use Drugs", item.GetProperty("author")[0].GetProperty("literal").GetString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("pt")]
    public async Task A_page_tells_programs_its_own_language_and_that_languages_own_pdf_alone(string culture)
    {
        var page = await site.ReadAsync(site.AddressOf("publications/words-matter", culture));
        var tags = page.Html.QuerySelectorAll("meta[name^='citation_']").ToLookup(x => x.GetAttribute("name")!, x => x.GetAttribute("content")!);

        Assert.StartsWith(site.EntryOf("publications/words-matter", culture)!.Title, tags["citation_title"].Single(), StringComparison.Ordinal);
        Assert.Equal([culture], tags["citation_language"]);
        Assert.Equal(["2020/03"], tags["citation_publication_date"]);
        Assert.Equal(2, tags["citation_author"].Count());
        Assert.NotEmpty(tags["citation_publisher"]);
        var own = page.Html.QuerySelectorAll(".files a").Where(x => x.GetAttribute("hreflang") == culture).Select(x => "https://www.example.org" + x.GetAttribute("href")).Take(1);
        Assert.Equal(own, tags["citation_pdf_url"]);

        using var data = JsonDocument.Parse(page.Html.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        Assert.Equal(page.Links("link[rel=canonical]").Single(), data.RootElement.GetProperty("@id").GetString());
        Assert.Equal(culture, data.RootElement.GetProperty("inLanguage").GetString());
        Assert.Equal("2020-03", data.RootElement.GetProperty("datePublished").GetString());
        Assert.Equal(
            page.Html.QuerySelectorAll("link[hreflang]").Where(x => x.GetAttribute("hreflang") is not "x-default" && x.GetAttribute("hreflang") != culture).Select(x => x.GetAttribute("href")),
            data.RootElement.GetProperty("workTranslation").EnumerateArray().Select(x => x.GetProperty("@id").GetString()));
    }

    [Fact]
    public async Task A_statement_is_cited_as_the_networks_with_its_day()
    {
        var address = site.AddressOf("statements/consensus-statement-2015", "en");
        Assert.Contains("INPUD (October 1, 2015).", string.Join(' ', (await site.ReadAsync(address)).Texts("p.cite").Single().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("\r\nAU  - INPUD\r\n", await FileAsync(address + "cite.ris", "application/x-research-info-systems; charset=utf-8"), StringComparison.Ordinal);
        Assert.Contains("  day = {1},\n", await FileAsync(address + "cite.bib", "application/x-bibtex; charset=utf-8"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_citation_names_a_contributor_who_may_not_be_named()
    {
        var works = site.Get<Content.Catalogue.CatalogueSource>().Current.Items.Where(x => x.Type == "publication").SelectMany(x => x.Entries).ToArray();
        Assert.NotEmpty(works);
        foreach (var work in works)
        {
            foreach (var file in Files)
            {
                var answer = await site.ReadAsync($"/{work.Culture.Name}{work.Path}/{file}");
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.DoesNotMatch("(?i)Zinnia|Quill-Harrow|Tamarisk", answer.Text);
            }
        }
    }

    [Theory]
    [InlineData("fr", "es")]
    [InlineData("es", "fr")]
    public async Task A_citation_follows_its_language_and_goes_with_it(string first, string second)
    {
        var documents = site.Get<IContentService>();
        var document = documents.Create($"Cited {first}", SiteFixture.KeyOf("publications"), "publication");
        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2021-02-03T00:00:00+00:00","timeZone":null}""");
        foreach (var culture in new[] { "en", first, second })
        {
            document.SetCultureName($"Cited {first} {culture}", culture);
            document.SetValue("title", $"100 % {{of}} \\us & </script> {culture}", culture);
            document.SetValue("summary", "One.\nER  - \nTwo.", culture);
        }

        documents.Save(document);
        try
        {
            Assert.True(documents.Publish(document, ["en", first]).Success);
            var address = $"{site.AddressOf("publications", first)}cited-{first}-{first}/";
            var page = await site.ReadAsync(address);
            Assert.Contains($"100 % {{of}} \\us & </script> {first}", page.Texts("p.cite").Single(), StringComparison.Ordinal);
            Assert.Single(page.Html.QuerySelectorAll("script"));
            Assert.Contains(@"title = {{100 \% \textbraceleft{}of\textbraceright{} \textbackslash{}us \& </script>", (await site.ReadAsync(address + "cite.bib")).Text, StringComparison.Ordinal);
            Assert.Contains("\r\nAB  - One. ER - Two.\r\n", (await site.ReadAsync(address + "cite.ris")).Text, StringComparison.Ordinal);
            Assert.Contains("\r\nTY  - ", "\r\n" + (await site.ReadAsync(address + "cite.ris")).Text, StringComparison.Ordinal);
            var other = $"{site.AddressOf("publications", second)}cited-{first}-{second}/cite.ris";
            Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync(other)).Status);

            Assert.True(documents.Publish(documents.GetById(document.Key)!, [second]).Success);
            Assert.Contains($"LA  - {second}\r\n", (await site.ReadAsync(other)).Text, StringComparison.Ordinal);
            Assert.True(documents.Unpublish(documents.GetById(document.Key)!, first).Success);
            Assert.NotEqual(HttpStatusCode.OK, (await site.ReadAsync(address + "cite.ris")).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync(other)).Status);
        }
        finally
        {
            documents.Delete(documents.GetById(document.Key)!);
        }
    }

    [Theory]
    [InlineData("/en/cite.bib")]
    [InlineData("/en/publications/cite.bib")]
    [InlineData("/en/publications/words-matter/cite.xml")]
    [InlineData("/en/publications/words-matter/cite.bib/more")]
    [InlineData("/en/publications/nothing/cite.ris")]
    public async Task There_is_no_citation_of_what_is_no_work(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync(address)).Status);

    private async Task<string> FileAsync(string address, string type)
    {
        var answer = await site.ReadAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status}");
        Assert.Equal(type, answer.Headers["Content-Type"]);
        Assert.Equal($"attachment; filename={address.Split('/')[^1]}", answer.Headers["Content-Disposition"].Split("; filename*")[0]);
        Assert.Equal("noindex", answer.Headers["X-Robots-Tag"]);
        return answer.Text;
    }
}
