using System.Net;
using System.Text.RegularExpressions;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Web.Tests.Desks;

/// <summary>
/// Every address of the desks, asked by nobody, by a writer, and by people with each of the rights: whoever may is let in, nobody else.
/// An address without a row fails.
/// </summary>
public sealed partial class DeskRightsTests(SiteFixture site)
{
    /// <summary>The right that lets somebody in, by address; empty: everybody.</summary>
    private static readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal)
    {
        ["desk"] = DeskRights.Numbers,
        ["desk/contacts"] = DeskRights.Numbers,
        ["desk/contacts/lists"] = DeskRights.ReadContacts,
        ["desk/contacts/new"] = DeskRights.WriteContacts,
        ["desk/contacts/segments"] = DeskRights.ReadContacts,
        ["desk/contacts/segments/new"] = DeskRights.WriteContacts,
        ["desk/contacts/segments/{key:guid}"] = DeskRights.ReadContacts,
        ["desk/contacts/segments/{key:guid}/edit"] = DeskRights.WriteContacts,
        ["desk/contacts/segments/{key:guid}/remove"] = DeskRights.WriteContacts,
        ["desk/contacts/segments/{key:guid}/{format:regex(^(csv|xlsx)$)}"] = DeskRights.ExportContacts,
        ["desk/contacts/{key:guid}"] = DeskRights.ReadContacts,
        ["desk/contacts/{key:guid}/edit"] = DeskRights.WriteContacts,
        ["desk/contacts/{key:guid}/erase"] = DeskRights.WriteContacts,
        ["desk/contacts/{key:guid}/everything"] = DeskRights.ExportContacts,
        ["desk/dissemination/coverage"] = DeskRights.Numbers,
        ["desk/dissemination/entries/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/entries/{key:guid}/evidence"] = DeskRights.ReadContacts,
        ["desk/dissemination/items"] = DeskRights.Numbers,
        ["desk/dissemination/items/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/items/{item:guid}/plan/lines/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/items/{item:guid}/plan/lines/{key:guid}/entries"] = DeskRights.Numbers,
        ["desk/dissemination/items/{item:guid}/plan/new"] = DeskRights.Numbers,
        ["desk/dissemination/items/{key:guid}/plan"] = DeskRights.Numbers,
        ["desk/dissemination/items/{key:guid}/plan/copy"] = DeskRights.Numbers,
        ["desk/dissemination/plans"] = DeskRights.Numbers,
        ["desk/dissemination/log"] = DeskRights.Numbers,
        ["desk/dissemination/occasions/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/progress"] = DeskRights.Numbers,
        ["desk/dissemination/progress/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/progress/{key:guid}/rows"] = DeskRights.Numbers,
        ["desk/dissemination/reports"] = DeskRights.Numbers,
        ["desk/dissemination/reports/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/uptake"] = DeskRights.Numbers,
        ["desk/dissemination/uptake/new"] = DeskRights.Numbers,
        ["desk/dissemination/uptake/{key:guid}"] = DeskRights.Numbers,
        ["desk/dissemination/{whose:regex(^(contacts|organisations)$)}/{key:guid}"] = DeskRights.ReadContacts,
        ["desk/endorsements"] = DeskRights.Numbers,
        ["desk/endorsements/{statement:guid}"] = DeskRights.Numbers,
        ["desk/endorsements/{statement:guid}/new"] = DeskRights.WriteContacts,
        ["desk/endorsements/{statement:guid}/{key:guid}"] = DeskRights.WriteContacts,
        ["desk/endorsements/{statement:guid}/{format:regex(^(csv|xlsx)$)}"] = DeskRights.ExportContacts,
        ["desk/keys"] = DeskRights.ManageKeys,
        ["desk/network/export/{table}/{format}"] = DeskRights.ExportContacts,
        ["desk/network/import"] = DeskRights.WriteContacts,
        ["desk/network/import/{key:guid}"] = DeskRights.WriteContacts,
        ["desk/organisations"] = DeskRights.Numbers,
        ["desk/organisations/new"] = DeskRights.WriteContacts,
        ["desk/organisations/{key:guid}"] = DeskRights.Numbers,
        ["desk/organisations/{key:guid}/edit"] = DeskRights.WriteContacts,
        ["desk/organisations/{key:guid}/links"] = DeskRights.WriteContacts,
        ["desk/problem/{status:int}"] = "",
    };

    [Fact]
    public void Every_address_has_its_row_and_every_row_its_address() =>
        Assert.Equal(_rows.Keys.Order(StringComparer.Ordinal), Patterns().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Nobody_is_led_to_sign_in_and_nobody_writes()
    {
        using var nobody = new Browser(site);
        foreach (var (pattern, _) in _rows.Where(x => x.Value.Length > 0))
        {
            using var asked = await nobody.GetAsync(AddressOf(pattern));
            Assert.True(asked.StatusCode is HttpStatusCode.Redirect && asked.Headers.Location!.ToString().StartsWith("/umbraco/login?", StringComparison.Ordinal), pattern);
            using var written = await nobody.PostAsync(AddressOf(pattern), []);
            Assert.True(written.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{pattern}: {written.StatusCode}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(DeskRights.Numbers)]
    [InlineData(DeskRights.ReadContacts)]
    [InlineData(DeskRights.WriteContacts)]
    [InlineData(DeskRights.ExportContacts)]
    [InlineData(DeskRights.ManageKeys)]
    public async Task Whoever_may_is_let_in_and_nobody_else(string right)
    {
        using var somebody = await WithAsync(right);
        var held = right.Length == 0 ? [] : new HashSet<string>(StringComparer.Ordinal) { DeskRights.Numbers, right };
        if (right is DeskRights.WriteContacts or DeskRights.ExportContacts or DeskRights.ManageKeys)
        {
            held.Add(DeskRights.ReadContacts);
        }

        foreach (var (pattern, needed) in _rows.Where(x => x.Value.Length > 0))
        {
            using var asked = await somebody.GetAsync(AddressOf(pattern));
            Assert.True(held.Contains(needed) == (asked.StatusCode is not HttpStatusCode.Forbidden), $"{pattern}: {asked.StatusCode}");
            using var written = await somebody.PostAsync(AddressOf(pattern), []);
            Assert.True(written.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{pattern}: {written.StatusCode}");
        }
    }

    private async Task<Browser> WithAsync(string right) => right switch
    {
        "" => await site.BrowserOfAsync("writer"),
        DeskRights.Numbers => await site.VisitorAsync(),
        DeskRights.ReadContacts => await site.VisitorAsync(DeskRights.ReadContacts),
        _ => await site.VisitorAsync(DeskRights.ReadContacts, right),
    };

    private string[] Patterns() =>
    [
        .. site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(x => x.RoutePattern.RawText!.TrimStart('/'))
            .Where(x => x is "desk" || x.StartsWith("desk/", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>An address of that kind, of something that is not there.</summary>
    private static string AddressOf(string pattern) => "/" + Parameter().Replace(pattern, x => x.Groups["name"].Value switch
    {
        "whose" => "contacts",
        "table" => "contacts",
        "format" => "csv",
        _ => "0198aaaa-0000-7000-8000-00000000dead",
    });

    [GeneratedRegex(@"\{(?<name>\w+)(:guid|:int|:regex\(.*?\)\$\)|:regex\([^{}]*\))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
