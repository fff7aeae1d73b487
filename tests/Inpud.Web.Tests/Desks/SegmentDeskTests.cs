using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Segments at the desk, over HTTP without script: made, counted, opened, changed, taken out, logged and removed.</summary>
public sealed class SegmentDeskTests(SiteFixture site)
{
    private const string New = "/desk/contacts/segments/new";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    [Fact]
    public async Task A_segment_is_counted_while_it_is_made_and_holds_whoever_comes_later()
    {
        var office = await _directory.OrganisationAsync("Office");
        await _directory.ContactAsync("Amina", AudienceClass.DecisionMaker, office);
        await _directory.ContactAsync("Boris", AudienceClass.Donor, office);
        using var staff = await site.StaffAsync();
        var fields = new[] { ("Name", $"Makers {_directory.Mark}"), ("Audiences", "DecisionMaker"), ("Organisations", office.Name.ToUpperInvariant()), ("Languages", "fr"), ("Has-0", "not"), ("Item-0", $"{_item}") };
        using var counted = await staff.SendAsync(await FormAsync(staff, New), [.. fields, ("deed", "count")]);
        var page = Browser.Parse(await counted.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, counted.StatusCode);
        Assert.Equal("1 contact now", page.GetElementById("counted")!.TextContent.Trim());
        Assert.DoesNotContain(await site.Get<ContactSegments>().AllAsync(), x => x.Name == fields[0].Item2);

        using var saved = await staff.SendAsync(page.QuerySelector<IHtmlFormElement>("main form")!, fields);
        var address = saved.Headers.Location!.ToString().Split('?')[0];
        await _directory.ContactAsync("Chen", AudienceClass.DecisionMaker, office);
        var shown = await staff.PageAsync(address);
        Assert.Equal([$"Chen {_directory.Mark}", $"Amina {_directory.Mark}"], shown.QuerySelectorAll("tbody th").Select(x => x.TextContent.Trim()));
        Assert.Contains("2 contacts now", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Words matter", shown.QuerySelector("dl.facts")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var list = await AllPagesAsync(staff, $"Makers {_directory.Mark}");
        Assert.Equal("2", list.QuerySelector("td.number")!.TextContent.Trim());
        var seen = await _directory.Database.ReadAsync(db => db.ContactAccesses.OrderByDescending(x => x.Id).FirstAsync(x => x.Deed == "list" && x.Count == 2));
        Assert.NotEqual(Guid.Empty, seen.UserKey);

        using var file = await staff.GetAsync($"{address}/csv");
        var csv = await file.Content.ReadAsStringAsync();
        Assert.Contains($"Chen {_directory.Mark}", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"Boris {_directory.Mark}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_list_was_narrowed_by_is_kept_as_a_segment()
    {
        var office = await _directory.OrganisationAsync("Office");
        await _directory.ContactAsync("Amina", organisation: office);
        using var staff = await site.StaffAsync();
        var narrowed = await staff.PageAsync($"/desk/contacts?organisation={office.Key}&audience=Member&country=KE&language=fr&state=Active");
        var form = await FormAsync(staff, narrowed.QuerySelectorAll("main a").Single(x => x.TextContent.Contains("as a segment", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("1 contact now", form.Owner!.GetElementById("counted")!.TextContent.Trim());
        using var saved = await staff.SendAsync(form, [("Name", $"Kept {_directory.Mark}"), .. FormText.Of(form).Where(x => x.Item1 != "Name")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var stored = (await site.Get<ContactSegments>().AllAsync()).Single(x => x.Name == $"Kept {_directory.Mark}").Conditions.Value!;
        Assert.Equal((office.Key, AudienceClass.Member, "KE", "fr", ContactState.Active), (stored.Organisations[0], stored.Audiences[0], stored.Countries[0], stored.Languages[0], stored.States[0]));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_and_nothing_wrong_makes_a_segment_wider()
    {
        using var staff = await site.StaffAsync();
        var form = await FormAsync(staff, New);
        using var wrong = await staff.SendAsync(form, ("Name", ""), ("Audiences", "Friends"), ("Regions", "Eurasia"), ("Countries", "Russia"), ("Organisations", "Nobody’s"), ("States", "9"),
            ("Item-0", "no such title anywhere"), ("Channel-1", "Pigeon"), ("Since-2", "yesterday"), ("Item-2", $"{_item}"));
        var page = Browser.Parse(await wrong.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("Not counted yet.", page.GetElementById("counted")!.TextContent.Trim());
        var links = page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")).ToList();
        Assert.All(["#Audiences", "#Regions", "#Organisations", "#States", "#Item-0", "#Channel-1", "#Item-1", "#Since-2"], x => Assert.Contains(x, links));

        using var empty = await staff.SendAsync(form, ("Name", $"All {_directory.Mark}"));
        Assert.Contains("it would hold everybody", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var hostile = await staff.SendAsync(form, ("Name", new string('x', 300)), ("Countries", string.Join(',', Enumerable.Repeat("KE", 5000))), ("Languages", "'; drop table"));
        Assert.Equal(HttpStatusCode.BadRequest, hostile.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_change_a_segment_the_second_is_told_and_it_is_removed_only_after_a_confirmation()
    {
        var key = await SegmentAsync("Donors", new SegmentConditions { Audiences = [AudienceClass.Donor], Lists = [Guid.CreateVersion7()] });
        using var staff = await site.StaffAsync();
        var address = $"/desk/contacts/segments/{key}";
        var (one, other) = (await FormAsync(staff, $"{address}/edit"), await FormAsync(staff, $"{address}/edit"));
        using var first = await staff.SendAsync(one, [.. FormText.Of(one), ("Countries", "KE")]);
        using var second = await staff.SendAsync(other, [.. FormText.Of(other)]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        var stored = (await site.Get<ContactSegments>().OneAsync(key))!.Conditions.Value!;
        Assert.Equal((1, 1), (stored.Lists.Count, stored.Audiences.Count));

        using var unsure = await staff.SendAsync(await FormAsync(staff, $"{address}/remove"));
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        using var sure = await staff.SendAsync(await FormAsync(staff, $"{address}/remove"), ("sure", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        Assert.Null(await site.Get<ContactSegments>().OneAsync(key));
    }

    [Fact]
    public async Task A_segment_is_logged_only_after_its_number_was_shown()
    {
        var office = await _directory.OrganisationAsync("Office");
        var people = new[] { await _directory.ContactAsync("Amina", organisation: office), await _directory.ContactAsync("Boris", organisation: office) };
        var key = await SegmentAsync("Of the office", new SegmentConditions { Organisations = [office.Key] });
        using var staff = await site.StaffAsync();
        var form = await FormAsync(staff, $"/desk/dissemination/log?item={_item}");
        using var asked = await staff.SendAsync(form, [.. FormText.Of(form).Where(x => x.Item1 != "Segment"), ("Segment", $"{key}")]);
        var again = Browser.Parse(await asked.Content.ReadAsStringAsync()).QuerySelector<IHtmlFormElement>("main form")!;
        Assert.Contains("2 contacts are in", again.Owner!.Body!.TextContent, StringComparison.Ordinal);
        using var written = await staff.SendAsync(again, [.. FormText.Of(again)]);
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var ids = people.Select(x => x.Id).ToList();
        Assert.Equal(2, await _directory.Database.ReadAsync(db => db.Ledger.CountAsync(x => ids.Contains(x.ContactId ?? 0))));
    }

    [Fact]
    public async Task A_segment_that_a_newer_version_wrote_is_shown_as_unreadable_and_holds_nobody()
    {
        var key = await SegmentAsync("Newer", new SegmentConditions { Audiences = [AudienceClass.Donor] });
        await _directory.Database.WriteAsync(Content.Storage.WriteTurn.Directory, db => db.Segments.Where(x => x.Key == key)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.Conditions, """{"audiences":["Donor"],"moon":"full"}""")));
        using var staff = await site.StaffAsync();
        var page = await staff.PageAsync($"/desk/contacts/segments/{key}");
        Assert.Contains("cannot be read", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
        using var file = await staff.GetAsync($"/desk/contacts/segments/{key}/csv");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        await AllPagesAsync(staff, $"Newer {_directory.Mark}");
    }

    private async Task<Guid> SegmentAsync(string name, SegmentConditions conditions) =>
        Directory.Saved(await site.Get<ContactSegments>().SaveAsync(Guid.CreateVersion7(), $"{name} {_directory.Mark}", conditions, revision: null));

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) =>
        (await browser.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;

    /// <summary>The segment's row, on whichever page it is.</summary>
    private static async Task<IElement> AllPagesAsync(Browser browser, string name)
    {
        for (var number = 1; ; number++)
        {
            var page = await browser.PageAsync($"/desk/contacts/segments?page={number}");
            if (page.QuerySelectorAll("tbody tr").FirstOrDefault(x => x.TextContent.Contains(name, StringComparison.Ordinal)) is { } row)
            {
                return row;
            }

            Assert.NotNull(page.QuerySelector("[rel=next]"));
        }
    }
}
