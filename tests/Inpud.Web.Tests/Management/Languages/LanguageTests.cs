using System.Net;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Languages;

public sealed class LanguageTests(SiteFixture site)
{
    private ILanguageService Languages => site.Get<ILanguageService>();

    [Fact]
    public async Task A_language_is_added_changed_and_taken_away()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var code = await desk.DoAsync(HttpMethod.Post, "language", new { isoCode = "PT-br", name = " Português ", isDefault = false, isMandatory = false, fallbackIsoCode = "en" });
        Assert.Equal("pt-BR", code);
        Assert.Equal("Português", (await Languages.GetAsync("pt-BR"))!.CultureName);
        await desk.DoAsync(HttpMethod.Put, "language/pt-BR", new { name = "Portuguese", isDefault = false, isMandatory = false, fallbackIsoCode = (string?)null });
        var read = await desk.GetAsync("language/pt-BR");
        Assert.Equal("Portuguese", read["name"]!.GetValue<string>());
        Assert.Null(read["fallbackIsoCode"]);
        await desk.DoAsync(HttpMethod.Delete, "language/pt-BR");
        Assert.Null(await Languages.GetAsync("pt-BR"));
    }

    [Fact]
    public async Task A_language_has_its_address_as_often_as_it_is_made_and_takes_it_along_when_it_goes()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        for (var time = 0; time < 2; time++)
        {
            await desk.DoAsync(HttpMethod.Post, "language", new { isoCode = "da", name = "Danish", isDefault = false, isMandatory = false, fallbackIsoCode = "en" });
            Assert.Equal("da", (await AddressesAsync())["/da"]);
            Assert.Equal("fr", (await AddressesAsync())["/fr"]);
            await desk.DoAsync(HttpMethod.Delete, "language/da");
            Assert.DoesNotContain("/da", (await AddressesAsync()).Keys);
        }
    }

    [Fact]
    public async Task What_is_no_language_or_would_leave_none_is_refused()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        foreach (var body in new object[]
        {
            new { isoCode = "fr", name = "French again" }, new { isoCode = "", name = "Nothing" }, new { isoCode = "no language", name = "x" }, new { name = "x" },
            new { isoCode = "da", name = "" }, new { isoCode = "da", name = new string('x', 101) }, new { isoCode = "da", name = "Danish", fallbackIsoCode = "no language" },
            new { isoCode = "da", name = "Danish", fallbackIsoCode = "sv" }, new { isoCode = 7 }, new { isoCode = "da", name = "Danish", isDefault = "perhaps" },
        })
        {
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "language", body);
        }

        var preferred = await Languages.GetDefaultIsoCodeAsync();
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Delete, $"language/{preferred}");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"language/{preferred}", new { name = "English", isDefault = false });
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, "language/fr", new { name = "French", fallbackIsoCode = "fr" });
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "language/da");
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, "language/da");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "language?skip=-1");
        Assert.Null(await Languages.GetAsync("da"));
    }

    [Fact]
    public async Task Only_those_with_the_settings_change_languages()
    {
        using var desk = await Seat.OfAsync(site, "editor");
        await desk.GetAsync("language");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "language", new { isoCode = "da", name = "Danish" });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, "language/fr", new { name = "x" });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, "language/fr");
        Assert.NotNull(await Languages.GetAsync("fr"));
    }

    private async Task<Dictionary<string, string?>> AddressesAsync() =>
        (await site.Get<IDomainService>().GetAssignedDomainsAsync(SiteFixture.KeyOf("home"), includeWildcards: false)).ToDictionary(x => x.DomainName, x => x.LanguageIsoCode, StringComparer.Ordinal);
}
