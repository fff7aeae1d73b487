using Inpud.Cms.Backoffice.SignIn;
using CsCheck;
using System.Net;
using Inpud.Cms.Limits;
using Inpud.Cms.Backoffice.SignIn.Pages;
using Inpud.Cms.Backoffice.SignIn.Pages.Words;
using Inpud.Cms.Backoffice.SignIn.Tokens;
using Inpud.Cms.Backoffice.SignIn.Users;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Tests.Backoffice.SignIn;

public sealed class PageRuleTests
{
    private static readonly SignedInAreas _areas = new() { Paths = { "/tools" } };

    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/section/content")]
    [InlineData("/umbraco?x=1")]
    [InlineData("/umbraco/management/api/v1/security/back-office/authorize?redirect_uri=https%3A%2F%2Fexample.org")]
    [InlineData("/tools/one?x=1")]
    public void One_returns_to_the_back_office(string address) => Assert.Equal(address, ReturnUrl.Safe(address, _areas));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/umbraco")]
    [InlineData("//evil.example/umbraco")]
    [InlineData("/\\evil.example")]
    [InlineData("/umbraco\\..\\x")]
    [InlineData("/umbracoevil")]
    [InlineData("/umbraco/\r\nSet-Cookie: x=y")]
    [InlineData("/toolsevil")]
    [InlineData("/tools\\..\\x")]
    [InlineData("javascript:alert(1)")]
    public void One_returns_nowhere_else(string? address) => Assert.Equal("/umbraco", ReturnUrl.Safe(address, _areas));

    [Fact]
    public void Text_never_becomes_markup() => Gen.String.Sample(text =>
    {
        var html = Markup.Of($"<p title=\"{text}\">").Html;
        var inside = html["<p title=\"".Length..^2];
        return !inside.Contains('"') && !inside.Contains('<') && WebUtility.HtmlDecode(inside) == Wellformed(text);
    });

    [Fact]
    public void Every_language_fills_in_the_same_blanks()
    {
        var texts = typeof(SignInWords).GetProperties().Where(x => x.PropertyType == typeof(string)).ToArray();
        Assert.All(SignInWords.All, words => Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)text.GetValue(words)), $"{words.Culture} {text.Name}");
            Assert.Equal(Blanks((string)text.GetValue(SignInWords.All[0])!), Blanks((string)text.GetValue(words)!));
        }));
        Assert.Equal(["en", "es", "fr", "ru", "ar", "pt"], SignInWords.All.Select(x => x.Culture));
    }

    [Theory]
    [InlineData("fr", "ar", "fr")]
    [InlineData(null, "de, pt-BR;q=0.8, fr;q=0.5", "pt")]
    [InlineData("xx", "ar-EG", "ar")]
    [InlineData(null, "de", "en")]
    [InlineData(null, "not a; q=language", "en")]
    [InlineData(null, null, "en")]
    public void The_language_is_the_one_asked_for_or_the_browsers(string? asked, string? accepted, string culture) =>
        Assert.Equal(culture, SignInWords.Choose(asked, accepted).Culture);

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void Addresses_of_one_household_count_as_one(string one, string other, bool same) =>
        Assert.Equal(same, RateLimit.NetworkOf(IPAddress.Parse(one)) == RateLimit.NetworkOf(IPAddress.Parse(other)));

    /// <summary>RFC 7636, appendix B.</summary>
    [Fact]
    public void The_challenge_is_the_standards() => Assert.True(
        AuthorizationCodes.IsChallengeOf("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public void Passwords_that_are_made_fulfil_the_rules()
    {
        var rules = new UserPasswordConfigurationSettings { RequiredLength = 24, RequireDigit = true, RequireLowercase = true, RequireUppercase = true, RequireNonLetterOrDigit = true };
        for (var i = 0; i < 200; i++)
        {
            var password = GeneratePassword.For(rules);
            Assert.Equal(24, password.Length);
            Assert.True(password.Any(char.IsDigit) && password.Any(char.IsLower) && password.Any(char.IsUpper) && !password.All(char.IsLetterOrDigit));
        }
    }

    private static string Blanks(string text) => string.Concat(
        System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(x => x.Value).Distinct().Order());

    /// <summary>Half a character outside the basic plane is no text; it is replaced.</summary>
    private static string Wellformed(string text) => string.Concat(text.EnumerateRunes().Select(x => x.ToString()));
}
