using System.Net;
using AngleSharp.Html.Dom;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.SignIn;

public sealed class PageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site);

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("es", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ru", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("pt", "ltr")]
    public async Task The_page_speaks_the_language_asked_for(string language, string direction)
    {
        var page = await _browser.PageAsync($"/umbraco/login?lang={language}");

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(5, page.QuerySelectorAll("nav a[hreflang]").Length);
    }

    [Theory]
    [InlineData("/umbraco/login")]
    [InlineData("/umbraco/login/forgotten")]
    public async Task A_page_needs_no_script_and_asks_nobody_else_for_anything(string address)
    {
        using var response = await _browser.GetAsync(address);
        var page = Browser.Parse(await response.Content.ReadAsStringAsync());

        Assert.Empty(page.QuerySelectorAll("script, [style], style"));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), x => Assert.StartsWith("/", x.GetAttribute("src") ?? x.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Cross-Origin-Opener-Policy"), "the client's window must be able to follow its popup");
        using var style = await _browser.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Every_field_has_a_label_and_a_complaint_is_read_out()
    {
        using var response = await _browser.SignInAsync("nobody@example.org", "wrong");
        var page = Browser.Parse(await response.Content.ReadAsStringAsync());

        var fields = page.QuerySelectorAll("input:not([type=hidden])").Cast<IHtmlInputElement>().ToArray();
        Assert.Equal(["username", "current-password"], fields.Select(x => x.Autocomplete));
        Assert.All(fields, x =>
        {
            Assert.NotNull(page.QuerySelector($"label[for={x.Id}]"));
            Assert.Equal("true", x.GetAttribute("aria-invalid"));
            Assert.Equal("complaint", x.GetAttribute("aria-describedby"));
        });
        Assert.Equal("alert", page.GetElementById("complaint")!.GetAttribute("role"));
        Assert.Equal("", fields[1].Value);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_signs_nobody_in()
    {
        var user = await new People(site).EditorAsync();

        using var response = await _browser.PostAsync(
            "/umbraco/login", new Dictionary<string, string> { ["name"] = user.Email, ["password"] = People.Password });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(_browser.HasCookie("UMB_UCONTEXT"));
    }

    [Fact]
    public async Task What_somebody_typed_comes_back_as_text()
    {
        const string Hostile = "\"><script>alert(1)</script>@example.org";

        using var response = await _browser.SignInAsync(Hostile, "wrong");
        var page = Browser.Parse(await response.Content.ReadAsStringAsync());

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(Hostile, ((IHtmlInputElement)page.GetElementById("name")!).Value);
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site()
    {
        var user = await new People(site).EditorAsync();

        using var signedIn = await _browser.SignInAsync(user.Email, People.Password, "/umbraco/login?ReturnUrl=https%3A%2F%2Fevil.example%2Fumbraco");

        Assert.Equal("/umbraco", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_account_is_not_tried_without_end()
    {
        HttpStatusCode last = default;
        for (var i = 0; i < 11; i++)
        {
            using var response = await _browser.SignInAsync("endless@example.org", "wrong");
            last = response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
