using System.Net;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;

namespace Inpud.Web.Tests.Desks;

/// <summary>The desk of organisations, as somebody without script uses it.</summary>
public sealed class OrganisationDeskTests(SiteFixture site)
{
    private readonly Network.Directory _directory = new(site);

    [Fact]
    public async Task Staff_add_an_organisation_with_everything_that_is_known_of_it()
    {
        using var staff = await site.StaffAsync();
        var network = await _directory.OrganisationAsync("Network", OrganisationKind.RegionalNetwork);
        var form = await FormAsync(staff, "/desk/organisations/new");
        var declaration = form.QuerySelector("input[name=Endorsed]")!.GetAttribute("value")!;

        using var sent = await staff.SendAsync(form,
            ("Name", $"Réseau {_directory.Mark}"), ("Kind", "NationalNetwork"), ("Parents", network.Key.ToString()), ("Country", "SN"),
            ("Languages", "fr, en"), ("Membership", "Member"), ("MemberSince", "2019-03-01"), ("Functions", "Peer support"), ("Tags", "legal aid, housing"),
            ("Website", "https://reseau.example.org/"), ("Published", "Name"), ("Published", "Country"),
            ("Endorsed", declaration), ($"Endorsed-{declaration}", "2020-05-04"), ("Notes", "Ask for the office."));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await staff.PageAsync(sent.Headers.Location!.ToString());
        Assert.Equal($"Réseau {_directory.Mark}", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Added.", page.QuerySelector(".done")!.TextContent);
        var facts = page.QuerySelector("main")!.TextContent;
        Assert.All(
            ["National network", network.Name, "Senegal", "French, English", "1 March 2019", "Peer support", "legal aid, housing", "Name, Country", "4 May 2020", "Ask for the office."],
            fact => Assert.Contains(fact, facts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_beside_its_field_and_what_was_typed_stays()
    {
        using var staff = await site.StaffAsync();
        using var sent = await staff.SendAsync(
            await FormAsync(staff, "/desk/organisations/new"), ("Name", " "), ("Website", "somewhere"), ("Functions", $"Words {_directory.Mark}"), ("Languages", "qq-zz-1"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = Browser.Parse(await sent.Content.ReadAsStringAsync());
        Assert.Equal(["#Name", "#Languages", "#Website"], page.QuerySelectorAll(".problems a").Select(x => x.GetAttribute("href")));
        Assert.Equal("Name: This cannot be empty.", page.QuerySelector(".problems a")!.TextContent);
        Assert.Contains($"Words {_directory.Mark}", page.QuerySelector("#Functions")!.TextContent, StringComparison.Ordinal);
        var website = page.QuerySelector("#Website")!;
        Assert.Equal(("true", "Website-problem", "somewhere"), (website.GetAttribute("aria-invalid"), website.GetAttribute("aria-describedby"), website.GetAttribute("value")));
    }

    [Fact]
    public async Task Of_two_who_change_one_organisation_the_second_sees_what_the_first_saved_and_loses_nothing()
    {
        using var staff = await site.StaffAsync();
        var organisation = await _directory.OrganisationAsync("Shared");
        var address = $"/desk/organisations/{organisation.Key}/edit";
        var (first, second) = (await FormAsync(staff, address), await FormAsync(staff, address));
        using var saved = await staff.SendAsync(first, [.. Filled(first), ("Needs", "A translator")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var refused = await staff.SendAsync(second, [.. Filled(second), ("Needs", "A printer")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("What it needs: A translator", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A printer", page.QuerySelector("#Needs")!.TextContent.Trim());

        var again = (IHtmlFormElement)page.QuerySelector("form.sheet")!;
        using var replaced = await staff.SendAsync(again, [.. Filled(again), ("Needs", "A printer")]);
        Assert.Equal(HttpStatusCode.Redirect, replaced.StatusCode);
        Assert.Equal("A printer", (await site.Get<FindOrganisations>().OneAsync(organisation.Key))!.Needs);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_name_in_any_case_and_by_network_through_others()
    {
        using var visitor = await site.VisitorAsync();
        var region = await _directory.OrganisationAsync("Région", OrganisationKind.RegionalNetwork);
        var nation = await _directory.OrganisationAsync("Нация", OrganisationKind.NationalNetwork, region);
        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, nation);

        Assert.Equal([region.Name], await NamesAsync(visitor, $"name=REGION {_directory.Mark}"));
        Assert.Equal([nation.Name], await NamesAsync(visitor, $"name=нация {_directory.Mark}"));
        Assert.Equal([group.Name, region.Name, nation.Name], await NamesAsync(visitor, $"network={region.Key}"));
        Assert.Equal([group.Name], await NamesAsync(visitor, $"network={region.Key}&kind=LocalGroup&country=KE"));
        Assert.Empty(await NamesAsync(visitor, $"network={region.Key}&country=SN"));
    }

    [Fact]
    public async Task Whoever_only_sees_numbers_sees_no_notes_and_changes_nothing()
    {
        using var visitor = await site.VisitorAsync();
        using var writerOnly = await site.VisitorAsync(DeskRights.WriteContacts);
        var made = await site.Get<SaveOrganisation>().RunAsync(
            Guid.CreateVersion7(), new OrganisationInput { Name = $"Quiet {_directory.Mark}", Notes = "Ask for Amina." }, revision: null);
        var address = $"/desk/organisations/{made.Value!.Key}";

        Assert.DoesNotContain("Amina", (await visitor.PageAsync(address)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var browser in new[] { visitor, writerOnly })
        {
            foreach (var refused in new[] { address + "/edit", "/desk/organisations/new" })
            {
                using var answer = await browser.GetAsync(refused);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }

            using var written = await browser.PostAsync(address + "/edit", [KeyValuePair.Create("Name", "Other")]);
            Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
        }
    }

    private static async Task<string[]> NamesAsync(Browser browser, string query) =>
        [.. (await browser.PageAsync($"/desk/organisations?{query.Replace(" ", "%20")}")).QuerySelectorAll("tbody th").Select(x => x.TextContent)];

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) =>
        (IHtmlFormElement)(await browser.PageAsync(address)).QuerySelector("form.sheet")!;

    /// <summary>What stands in the form, without its needs.</summary>
    private static IEnumerable<(string, string)> Filled(IHtmlFormElement form) => FormText.Of(form).Where(x => x.Item1 != "Needs");
}
