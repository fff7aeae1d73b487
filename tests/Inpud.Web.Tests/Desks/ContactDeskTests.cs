using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Desks;

/// <summary>The desk of contacts: found, opened, changed and erased by whoever may; counted by everybody else.</summary>
public sealed class ContactDeskTests(SiteFixture site)
{
    private readonly Network.Directory _directory = new(site);

    [Fact]
    public async Task Staff_add_a_contact_and_find_them_by_name_and_by_address()
    {
        using var staff = await site.StaffAsync();
        var organisation = await _directory.OrganisationAsync("Office");
        using var sent = await staff.SendAsync(await FormAsync(staff, "/desk/contacts/new"),
            ("Name", $"Amína {_directory.Mark}"), ("Email", $"amina.{_directory.Mark}@example.org"), ("Channels", "Signal: +254 700 000000\nPost: Box 1, Nairobi"),
            ("OrganisationKey", organisation.Key.ToString()), ("Role", "Secretary"), ("Audience", "Member"), ("Languages", "sw, en"), ("State", "Active"),
            ("ConsentedTo", "publications by mail"), ("Consented", "2025-01-31"), ("ConsentedBy", "In a meeting"), ("Notes", "Prefers print."));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await staff.PageAsync(sent.Headers.Location!.ToString());
        Assert.All(
            ["Signal: +254 700 000000", organisation.Name, "Secretary", "Swahili, English", "publications by mail", "31 January 2025", "Prefers print."],
            fact => Assert.Contains(fact, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));

        Assert.Equal([$"Amína {_directory.Mark}"], await FoundAsync(staff, $"AMINA {_directory.Mark}"));
        Assert.Equal([$"Amína {_directory.Mark}"], await FoundAsync(staff, $"Amina.{_directory.Mark}@Example.org"));
        Assert.Empty(await FoundAsync(staff, $"amina.{_directory.Mark}@example.com"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_what_a_contact_has_or_else_their_organisation()
    {
        using var staff = await site.StaffAsync();
        var organisation = await _directory.OrganisationAsync("Office");
        var own = await AddAsync("Own", x => x with { OrganisationKey = organisation.Key, Country = "SN", Languages = ["ru"], Audience = AudienceClass.Donor });
        var theirs = await AddAsync("Theirs", x => x with { OrganisationKey = organisation.Key, State = ContactState.Bounced });

        string[] all = [Named("Theirs"), Named("Own")];
        Assert.Equal(all, await NamesAsync(staff, $"organisation={organisation.Key}"));
        Assert.Equal([Named("Own")], await NamesAsync(staff, $"organisation={organisation.Key}&country=SN"));
        Assert.Equal([Named("Theirs")], await NamesAsync(staff, $"organisation={organisation.Key}&country=KE"));
        Assert.Equal([Named("Own")], await NamesAsync(staff, $"organisation={organisation.Key}&language=ru"));
        Assert.Equal([Named("Theirs")], await NamesAsync(staff, $"organisation={organisation.Key}&language=fr"));
        Assert.Equal([Named("Own")], await NamesAsync(staff, $"organisation={organisation.Key}&audience=Donor&state=Active"));
        Assert.True(theirs.Id > own.Id);
    }

    [Fact]
    public async Task A_list_by_hand_is_made_filled_and_removed_and_the_contact_stays()
    {
        using var staff = await site.StaffAsync();
        var contact = await _directory.ContactAsync("Listed");
        var forms = (await staff.PageAsync("/desk/contacts/lists")).QuerySelectorAll("form").OfType<IHtmlFormElement>().ToList();
        using var made = await staff.SendAsync(forms[^1], ("Name", $"Board {_directory.Mark}"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var list = (await site.Get<ContactLists>().AllAsync()).Single(x => x.Name == $"Board {_directory.Mark}").Key;

        using var put = await staff.SendAsync(await FormAsync(staff, $"/desk/contacts/{contact.Key}"), ("lists", list.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        Assert.Equal([Named("Listed")], await NamesAsync(staff, $"list={list}"));

        var remove = (IHtmlFormElement)(await staff.PageAsync("/desk/contacts/lists")).QuerySelector($"input[value='{list}']")!.Closest("form")!;
        using var removed = await staff.SendAsync(remove);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain(await site.Get<ContactLists>().AllAsync(), x => x.Key == list);
        Assert.NotNull(await site.Get<FindContacts>().OneAsync(contact.Key));
    }

    [Fact]
    public async Task Somebody_is_erased_only_after_it_was_asked_once_more()
    {
        using var staff = await site.StaffAsync();
        var contact = await _directory.ContactAsync("Leaving");
        var address = $"/desk/contacts/{contact.Key}/erase";
        using var unsure = await staff.SendAsync(await FormAsync(staff, address));
        Assert.Contains("Tick the box", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull((await site.Get<FindContacts>().OneAsync(contact.Key))!.SealedKey);

        using var sure = await staff.SendAsync(await FormAsync(staff, address), ("sure", "yes"));
        Assert.Equal("/desk/contacts?done=erased", sure.Headers.Location!.ToString());
        Assert.Null((await site.Get<FindContacts>().OneAsync(contact.Key))!.SealedKey);
        Assert.Contains("was erased", (await staff.PageAsync($"/desk/contacts/{contact.Key}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(staff, Named("Leaving")));
    }

    [Fact]
    public async Task Of_two_who_change_one_contact_the_second_sees_what_the_first_saved_and_loses_nothing()
    {
        using var staff = await site.StaffAsync();
        var contact = await _directory.ContactAsync("Shared");
        var address = $"/desk/contacts/{contact.Key}/edit";
        var (first, second) = (await FormAsync(staff, address), await FormAsync(staff, address));
        using var saved = await staff.SendAsync(first, [.. FormText.Of(first).Where(x => x.Item1 != "Role"), ("Role", "Chair")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var refused = await staff.SendAsync(second, [.. FormText.Of(second).Where(x => x.Item1 != "Role"), ("Role", "Treasurer")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Role there: Chair", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Treasurer", page.QuerySelector("#Role")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Everything_that_is_known_of_somebody_is_a_file_for_whoever_may_export_and_that_is_written_down()
    {
        var contact = await _directory.ContactAsync("Asking");
        using var reader = await site.VisitorAsync(DeskRights.ReadContacts);
        using var refused = await reader.GetAsync($"/desk/contacts/{contact.Key}/everything");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var staff = await site.StaffAsync();
        using var answer = await staff.GetAsync($"/desk/contacts/{contact.Key}/everything");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        using var known = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(Named("Asking"), known.RootElement.GetProperty("details").GetProperty("name").GetString());
        Assert.Equal("export", known.RootElement.GetProperty("opened")[0].GetProperty("deed").GetString());
    }

    [Fact]
    public async Task Whoever_only_sees_numbers_is_told_how_many_there_are_and_nobodys_name()
    {
        var contact = await _directory.ContactAsync("Hidden");
        using var visitor = await site.VisitorAsync();
        var counts = await visitor.PageAsync("/desk/contacts");
        Assert.NotEmpty(counts.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("Hidden", counts.DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var address in new[] { "", "/edit", "/erase", "/everything" })
        {
            using var answer = await visitor.GetAsync($"/desk/contacts/{contact.Key}{address}");
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, answer.StatusCode));
        }

        using var reader = await site.VisitorAsync(DeskRights.ReadContacts);
        foreach (var address in new[] { "/edit", "/erase" })
        {
            using var answer = await reader.GetAsync($"/desk/contacts/{contact.Key}{address}");
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, answer.StatusCode));
        }

        using var put = await reader.SendAsync((IHtmlFormElement)(await reader.PageAsync("/desk/contacts")).QuerySelector("form")!, ("who", Named("Hidden")));
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
    }

    [Fact]
    public async Task What_is_listed_and_opened_is_written_down()
    {
        var contact = await _directory.ContactAsync("Opened");
        using var staff = await site.StaffAsync();
        await FoundAsync(staff, Named("Opened"));
        await staff.PageAsync($"/desk/contacts/{contact.Key}");
        var deeds = await _directory.Database.ReadAsync(db => db.ContactAccesses.Where(x => x.ContactKey == contact.Key).OrderBy(x => x.Id).Select(x => x.Deed).ToListAsync());
        // The desk's first page already lists her where few contacts are kept, so she may have been listed more than once.
        Assert.Equal(["list", "open"], deeds.Distinct());
    }

    private string Named(string name) => $"{name} {_directory.Mark}";

    private async Task<Contact> AddAsync(string name, Func<ContactInput, ContactInput> with) =>
        Network.Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), with(_directory.Input(name)), revision: null));

    private static async Task<string[]> FoundAsync(Browser browser, string who)
    {
        var form = (IHtmlFormElement)(await browser.PageAsync("/desk/contacts")).QuerySelector("form[method=post]")!;
        using var answer = await browser.SendAsync(form, ("who", who));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. Browser.Parse(await answer.Content.ReadAsStringAsync()).QuerySelectorAll("tbody th").Select(x => x.TextContent)];
    }

    private static async Task<string[]> NamesAsync(Browser browser, string query) =>
        [.. (await browser.PageAsync($"/desk/contacts?{query}")).QuerySelectorAll("tbody th").Select(x => x.TextContent)];

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) =>
        (IHtmlFormElement)(await browser.PageAsync(address)).QuerySelector("form.sheet")!;
}
