using System.Net;
using Inpud.Content;
using Inpud.Web.Site.Languages;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Site;

public sealed class AddressTests(SiteFixture site)
{
    [Theory]
    [InlineData(null, "/en/")]
    [InlineData("fr", "/fr/")]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.8", "/pt/")]
    [InlineData("de-DE,de;q=0.9,ru;q=0.5,fr;q=0.7", "/fr/")]
    [InlineData("ar-EG", "/ar/")]
    [InlineData("zh-Hant-TW, es-419;q=0.2", "/es/")]
    [InlineData("fr;q=0, ru;q=0.1", "/ru/")]
    [InlineData("de, *;q=0.5", "/en/")]
    [InlineData("sw", "/en/")]
    [InlineData("\u0001;;;q=zz,,", "/en/")]
    [InlineData("en;q=0.5, ES;q=0.6", "/es/")]
    public async Task The_root_leads_to_the_language_the_browser_likes_best(string? wishes, string address)
    {
        var page = await site.ReadAsync("/", wishes);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(address, page.Location);
        Assert.Contains("Accept-Language", page.Headers["Vary"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_fits_a_wish_for_a_variety_of_it_and_the_other_way_round()
    {
        Culture[] offered = [Culture.Parse("en", null), Culture.Parse("pt-BR", null)];
        Assert.Equal("pt-BR", ChooseLanguage.From(["pt-PT"], offered, offered[0]).Name);
        Assert.Equal("pt-BR", ChooseLanguage.From(["pt"], offered, offered[0]).Name);
        Assert.Equal("en", ChooseLanguage.From(["en-GB-oxendict"], offered, offered[1]).Name);
    }

    [Theory]
    [InlineData("/en", "/en/")]
    [InlineData("/en/publications", "/en/publications/")]
    [InlineData("/EN/Publications/", "/en/publications/")]
    [InlineData("/en/publications?year=2020", "/en/publications/?year=2020")]
    public async Task An_address_that_is_nearly_right_is_corrected(string asked, string address)
    {
        var page = await site.ReadAsync(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(address, page.Location);
    }

    [Fact]
    public async Task The_language_in_an_address_can_be_changed_by_hand()
    {
        var page = await site.ReadAsync("/ar/publications/words-matter/");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(site.AddressOf("publications/words-matter", "ar"), Uri.UnescapeDataString(page.Location!));
    }

    [Theory]
    [InlineData("en", "There is nothing here")]
    [InlineData("es", "Aquí no hay nada")]
    [InlineData("fr", "Il n’y a rien ici")]
    [InlineData("ru", "Здесь ничего нет")]
    [InlineData("ar", "لا يوجد شيء هنا")]
    [InlineData("pt", "Não há nada aqui")]
    public async Task Nothing_there_is_said_in_the_language_of_the_address(string culture, string title)
    {
        var page = await site.ReadAsync($"/{culture}/nothing/at-all/");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(title, page.Heading);
        Assert.Equal(culture, page.Html.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Html.QuerySelectorAll("meta[name=robots][content=noindex]"));
        Assert.Empty(page.Links("link[rel=canonical]"));
    }

    [Fact]
    public async Task An_address_without_a_known_language_is_answered_in_the_readers()
    {
        var page = await site.ReadAsync("/xx/anything/", "ru");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("ru", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Accept-Language", page.Headers["Vary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_an_item_never_had_is_not_found_with_links_to_those_it_has()
    {
        var english = site.AddressOf("publications/dupi-women", "en");
        foreach (var asked in new[] { "/ar" + english[3..], site.AddressOf("publications", "ar") + english.Split('/')[^2] + "/" })
        {
            var page = await site.ReadAsync(asked);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("غير متاح بالعربية", page.Heading);
            Assert.Equal(
                new[] { "en", "es", "fr", "ru" }.Select(culture => site.AddressOf("publications/dupi-women", culture)).Order(),
                page.Links("ul.elsewhere a").Order());
            Assert.All(page.Html.QuerySelectorAll("ul.elsewhere a"), link => Assert.Equal("ltr", link.GetAttribute("dir")));
        }
    }

    [Theory]
    [InlineData("/en/../../etc/passwd")]
    [InlineData("/en//evil.example/")]
    [InlineData("//evil.example/en/")]
    [InlineData("/en/%2e%2e%2f%2e%2e%2f")]
    [InlineData("/en/%c0%af/")]
    [InlineData("/en/publications/%0d%0aSet-Cookie:x/")]
    [InlineData("/en/<script>alert(1)</script>/")]
    [InlineData("/Site/Home/Home")]
    [InlineData("/Site/Problems/Problem")]
    [InlineData("/-/failed")]
    public async Task Hostile_addresses_lead_nowhere(string address)
    {
        var page = await site.ReadAsync(address);
        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Redirect, $"{page.Status}");
        Assert.DoesNotContain("evil", page.Location ?? string.Empty, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Pages_can_only_be_read(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/en/");
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task What_breaks_is_said_in_the_language_of_the_address_without_telling_what()
    {
        Execute("ALTER TABLE \"umbracoRedirectUrl\" RENAME TO \"broken\"");
        try
        {
            var page = await site.ReadAsync("/ar/nothing-here/");
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.Equal("حدث عطل من جهتنا", page.Heading);
            Assert.Equal("rtl", page.Html.DocumentElement.GetAttribute("dir"));
            Assert.DoesNotContain("umbracoRedirectUrl", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("script-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        }
        finally
        {
            Execute("ALTER TABLE \"broken\" RENAME TO \"umbracoRedirectUrl\"");
        }
    }

    [Fact]
    public async Task Addresses_of_other_parts_of_the_program_are_left_to_them()
    {
        var page = await site.ReadAsync("/umbraco/delivery/api/v2/nothing");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Empty(page.Html.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task The_style_sheet_is_kept_for_a_year_and_is_small()
    {
        var page = await site.ReadAsync("/en/");
        var sheet = await site.ReadAsync(page.Links("link[rel=stylesheet]").Single());
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Contains("immutable", sheet.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.InRange(sheet.Text.Length, 1000, 14 * 1024);
        Assert.DoesNotMatch(@"(?<![-\w])(left|right|margin-left|padding-right|text-align:\s*(left|right))\s*:", sheet.Text);
        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync(page.Links("link[rel=icon]").Single())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync("/assets/site.old.css")).Status);
    }

    private void Execute(string sql)
    {
        var address = site.Database.Settings["ConnectionStrings:umbracoDbDSN"];
        using System.Data.Common.DbConnection database = site.Database.IsPostgres
            ? new Npgsql.NpgsqlConnection(address)
            : new Microsoft.Data.Sqlite.SqliteConnection(address);
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are the two above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
