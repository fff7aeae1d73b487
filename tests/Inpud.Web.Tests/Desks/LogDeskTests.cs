using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>The log at the desk, over HTTP without script: what was typed is written once, and the answers show it.</summary>
public sealed class LogDeskTests(SiteFixture site)
{
    private const string Log = "/desk/dissemination/log";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private string Item => $"/desk/dissemination/items/{_item}";

    [Fact]
    public async Task A_pasted_list_is_shown_before_it_is_written_and_the_gap_shrinks()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        await _directory.ContactAsync("Amina", organisation: network);
        await _directory.ContactAsync("Boris", organisation: network);
        await _directory.ContactAsync("Chen", organisation: network);
        using var staff = await site.StaffAsync();
        var ofNetwork = $"{Item}?network={network.NetworkNumber}";
        Assert.Equal(3, Gap(await staff.PageAsync(ofNetwork)));
        var people = $"AMINA {_directory.Mark}\nboris.{_directory.Mark}@example.org\nNobody {_directory.Mark}";

        using var shown = await SendAsync(staff, ("People", people));
        var preview = Browser.Parse(await shown.Content.ReadAsStringAsync());
        Assert.Contains("2 found", preview.GetElementById("people-found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 not found", preview.GetElementById("people-found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, Gap(await staff.PageAsync(ofNetwork)));

        var values = Values(preview.QuerySelector("form")!);
        using var written = await staff.PostAsync(Log, values);
        using var again = await staff.PostAsync(Log, values);

        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Equal(written.Headers.Location, again.Headers.Location);
        var page = await staff.PageAsync(ofNetwork);
        Assert.Equal(1, Gap(page));
        Assert.Contains($"Chen {_directory.Mark}", page.GetElementById("missing")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#recipients tbody tr").Length);
        Assert.Contains($"Amina {_directory.Mark}", (await staff.PageAsync(written.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_may_be_several_people_waits_for_a_choice()
    {
        var one = await _directory.ContactAsync("Twin");
        await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Twin") with { Email = null }, revision: null);
        using var staff = await site.StaffAsync();
        using var shown = await SendAsync(staff, ("People", $"twin {_directory.Mark}"));
        var preview = Browser.Parse(await shown.Content.ReadAsStringAsync());
        Assert.Equal(3, preview.QuerySelectorAll("select[name=Chosen] option").Length);

        using var refused = await staff.PostAsync(Log, Values(preview.QuerySelector("form")!));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var written = await staff.PostAsync(Log, Values(preview.QuerySelector("form")!, ("Chosen", one.Key.ToString())));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var entry = Assert.Single(await EntriesAsync(x => x.ContactId == one.Id));
        Assert.Equal((Channel.Meeting, "en", Strength.HandedOver), (entry.Channel, entry.Language, entry.Strength));
    }

    [Fact]
    public async Task More_people_than_can_be_logged_at_once_are_refused_and_none_is_dropped()
    {
        using var staff = await site.StaffAsync();
        using var refused = await SendAsync(staff, ("People", string.Join('\n', Enumerable.Range(0, MatchPeople.MostLines + 1).Select(x => $"Somebody {x}"))));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains($"These are {MatchPeople.MostLines + 1} people", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_read_contacts_logs_audiences_and_organisations_and_sees_no_name()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var contact = await _directory.ContactAsync("Amina", organisation: network);
        using var visitor = await site.VisitorAsync();
        var form = (await visitor.PageAsync(Log)).QuerySelector("form")!;
        Assert.Null(form.QuerySelector("[name=People]"));

        using var written = await SendAsync(visitor, ("Channel", "Listserv"), ("ChannelName", "Members"), ("Count", "400"), ("AudienceOf", network.Name.ToUpperInvariant()), ("People", contact.Key.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var entry = Assert.Single(await EntriesAsync(x => x.OrganisationId == network.Id));
        Assert.Equal((400, "Members", (int?)null), (entry.Count, entry.ChannelName, entry.ContactId));
        var page = await visitor.PageAsync($"{Item}?network={network.NetworkNumber}");
        Assert.Equal(1, Gap(page));
        Assert.DoesNotContain("Amina", page.Body!.TextContent, StringComparison.Ordinal);
        using var forbidden = await visitor.GetAsync($"/desk/dissemination/contacts/{contact.Key}");
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        var received = await visitor.PageAsync($"/desk/dissemination/organisations/{network.Key}");
        Assert.Contains("400 people", received.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_happen_is_taken_back_after_a_confirmation()
    {
        var organisation = await _directory.OrganisationAsync("Group");
        using var staff = await site.StaffAsync();
        using var written = await SendAsync(staff, ("Organisation", organisation.Name), ("ChannelName", "Another meeting"), ("Note", "A wrong\nnote"));
        var entry = Assert.Single(await EntriesAsync(x => x.OrganisationId == organisation.Id));
        var address = $"/desk/dissemination/entries/{entry.Key}";
        var forms = (await staff.PageAsync(address)).QuerySelectorAll("form");
        using var same = await staff.PostAsync(address, Values(forms[0], ("deed", "change")));
        Assert.Contains("says the same as the entry", await same.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrong = await staff.PostAsync(address, Values(forms[0], ("Change.Happened", ""), ("Change.Copies", "many"), ("deed", "change")));
        var page = Browser.Parse(await wrong.Content.ReadAsStringAsync());
        Assert.Equal("many", page.GetElementById("Change.Copies")!.GetAttribute("value"));
        Assert.Equal(["#Change.Copies"], page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")));

        using var corrected = await staff.PostAsync(address, Values(forms[0], ("Change.Language", "fr"), ("Change.ChannelName", " "), ("Change.Note", ""), ("deed", "change")));
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        using var gone = await staff.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var standing = Assert.Single(await EntriesAsync(x => x.OrganisationId == organisation.Id));
        Assert.Equal(("fr", null, null), (standing.Language, standing.ChannelName, standing.SealedNote));

        var next = $"/desk/dissemination/entries/{standing.Key}";
        var last = (await staff.PageAsync(next)).QuerySelectorAll("form")[1];
        using var unsure = await staff.PostAsync(next, Values(last, ("deed", "void")));
        Assert.Contains("Confirm that it did not happen", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var sure = await staff.PostAsync(next, Values(last, ("deed", "void"), ("confirmed", "true")));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        Assert.Empty(await EntriesAsync(x => x.OrganisationId == organisation.Id));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        using var staff = await site.StaffAsync();
        using var answer = await SendAsync(staff, ("Item", "no such title anywhere"), ("Happened", "2200-01-01"), ("Organisation", "Nobody's"), ("Count", "many"), ("Note", "Kept"));
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        var links = page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")).ToList();
        Assert.Contains("#Item", links);
        Assert.Contains("#Organisation", links);
        Assert.Contains("#Count", links);
        Assert.Equal("Kept", page.QuerySelector<IHtmlTextAreaElement>("[name=Note]")!.Value);
        Assert.Equal("Nobody's", page.QuerySelector<IHtmlInputElement>("[name=Organisation]")!.Value);
    }

    [Fact]
    public async Task Tables_are_taken_out_as_files_with_names_only_for_those_who_may()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("x", organisation: network) with { Name = $"=Formula {_directory.Mark}" }, revision: null);
        var address = $"{Item}?network={network.NetworkNumber}&table=missing&as=csv";
        using var staff = await site.StaffAsync();
        using var reader = await site.VisitorAsync(DeskRights.ReadContacts);

        using var named = await staff.GetAsync(address);
        Assert.Contains($"'=Formula {_directory.Mark}", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unnamed = await reader.GetAsync(address);
        Assert.DoesNotContain("Formula", await unnamed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var json = await reader.GetAsync("/desk/dissemination/coverage?by=Network&table=coverage&as=json");
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"Internal: taken out by ", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await reader.GetAsync("/desk/dissemination/coverage?table=coverage&as=exe");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("plain", "plain")]
    public void A_spreadsheet_takes_no_cell_for_a_formula(string text, string cell) =>
        Assert.Equal($"\"Name\"\r\n\"{cell.Trim('"')}\"\r\n", System.Text.Encoding.UTF8.GetString(WriteTable.Run(new Table(["Name"], [new TableRow(2, [text])]), TableFormat.Csv)).TrimStart('\uFEFF'));

    [Theory]
    [InlineData("Audience")]
    [InlineData("Network")]
    [InlineData("Region")]
    [InlineData("Language")]
    public async Task Coverage_opens_in_every_way(string by)
    {
        using var visitor = await site.VisitorAsync();
        var page = await visitor.PageAsync($"/desk/dissemination/coverage?by={by}&from=2026-01-01");
        Assert.NotEmpty(page.QuerySelectorAll("#coverage tbody tr"));
        Assert.NotEmpty((await visitor.PageAsync("/desk/dissemination/items?title=words")).QuerySelectorAll("#items tbody tr"));
    }

    private static int Gap(IHtmlDocument page) => int.Parse(page.QuerySelector("#gap-total strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement form, params (string Name, string Value)[] changed)
    {
        var given = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(x => x.GetAttribute("type") is not ("checkbox" or "submit"))
            .Select(x => KeyValuePair.Create(x.GetAttribute("name")!, x switch
            {
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => ((IHtmlInputElement)x).Value,
            }))
            .Where(x => changed.All(y => y.Name != x.Key));
        return [.. given, .. changed.Select(x => KeyValuePair.Create(x.Name, x.Value))];
    }

    private async Task<HttpResponseMessage> SendAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        var form = (await browser.PageAsync($"{Log}?item={_item}")).QuerySelector("form")!;
        (string Name, string Value)[] all = fields.Any(x => x.Name == "Language") ? fields : [.. fields, ("Language", "en")];
        return await browser.PostAsync(Log, Values(form, all));
    }

    private Task<List<LedgerEntry>> EntriesAsync(System.Linq.Expressions.Expression<Func<LedgerEntry, bool>> which) =>
        _directory.Database.ReadAsync(db => db.Standing().Where(which).ToListAsync());
}
