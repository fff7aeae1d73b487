using System.Net;
using System.Text;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Network;

/// <summary>
/// A copy of the database, of the logs and of every folder names nobody: no contact, no staff, no translator. What is searched for are
/// words that occur in one place each, however they are written.
/// </summary>
public sealed class LeakTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    [Fact]
    public async Task Nothing_that_is_stored_or_logged_names_a_contact_or_a_user()
    {
        using var staff = await site.StaffAsync();
        var contact = await ContactAtTheDeskAsync(staff);
        await ImportAsync(staff, "csv");
        await ImportAsync(staff, "xlsx");
        await NoteAsync(contact);
        await UserAsync("editor");
        await UserAsync("translator");
        foreach (var address in new[] { $"/desk/contacts/{contact}", $"/desk/contacts?name={_words["name"]}", "/desk/network/export/contacts/csv", "/desk/network/export/contacts/xlsx" })
        {
            (await staff.GetAsync(address)).Dispose();
        }

        var found = new List<string>();
        await foreach (var (place, bytes) in new EverythingStored(site).ReadAsync())
        {
            var search = new SearchBytes(bytes);
            found.AddRange(_words.Where(x => search.Has(x.Value)).Select(x => $"{x.Key} in {place}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public void A_word_is_found_in_every_way_of_writing()
    {
        const string Said = "to Qwertzuiop, Box 7";
        byte[][] written =
        [
            Encoding.UTF8.GetBytes(Said.ToUpperInvariant()), Encoding.Unicode.GetBytes(Said), Encoding.BigEndianUnicode.GetBytes(Said),
            .. Enumerable.Range(0, 3).Select(x => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('-', x) + Said.ToLowerInvariant())))),
            Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(Said.ToLowerInvariant()))),
        ];
        foreach (var bytes in written)
        {
            Assert.True(new SearchBytes(bytes).Has("qwertzuiop"), Encoding.UTF8.GetString(bytes));
        }
    }

    /// <summary>A word that is nowhere else.</summary>
    private string Word(string of) => _words[of] = string.Concat(Guid.NewGuid().ToString("N")[..16].Select(x => (char)('a' + Convert.ToInt32(x.ToString(), 16))));

    private async Task<Guid> ContactAtTheDeskAsync(Browser staff)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await staff.PageAsync("/desk/contacts/new")).QuerySelector("form.sheet")!;
        using var sent = await staff.SendAsync(form,
            ("Name", $"Zuleika {Word("name")}"), ("Email", $"{Word("address")}@example.org"), ("Channels", $"Signal: {Word("channel")}"), ("Role", Word("role")),
            ("Audience", "Member"), ("Languages", "en"), ("State", "Active"), ("ConsentEvidence", Word("evidence")), ("Notes", $"Afraid of {Word("notes")}."));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return Guid.Parse(sent.Headers.Location!.ToString().Split('/', '?').First(x => Guid.TryParse(x, out _)));
    }

    private async Task ImportAsync(Browser staff, string form)
    {
        string[] head = ["Name", "E-mail", "Phone", "Notes"];
        string[] good = [Word($"{form} name"), $"{Word($"{form} address")}@example.org", Word($"{form} phone"), Word($"{form} notes")];
        string[] wrong = [Word($"{form} wrong name"), Word($"{form} wrong address"), "", ""];
        var table = form == "csv"
            ? Encoding.UTF8.GetBytes(string.Join('\n', new[] { head, good, wrong }.Select(x => string.Join(',', x))))
            : WriteTable.Run(new Table(head, [new TableRow(2, good), new TableRow(3, wrong)]), TableFormat.Xlsx);
        var page = await staff.PageAsync("/desk/network/import");
        using var led = await staff.PostFileAsync("/desk/network/import", [Token(page), KeyValuePair.Create("Kind", "Contacts")], "File", table);
        var import = led.Headers.Location!.ToString();
        page = await staff.PageAsync(import);
        using var started = await staff.PostAsync($"{import}?handler=Start", [
            Token(page), .. new[] { "Name", "Email", "Phone", "Notes" }.Select(x => KeyValuePair.Create("Columns", x)),
            KeyValuePair.Create("Dates", "DayFirst"), KeyValuePair.Create("OnlyGood", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
    }

    private static KeyValuePair<string, string> Token(AngleSharp.Html.Dom.IHtmlDocument page) => KeyValuePair.Create(
        "__RequestVerificationToken", ((AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value);

    private async Task NoteAsync(Guid contact)
    {
        var done = await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(), Happened = new DateOnly(2026, 3, 1), ItemKey = Guid.CreateVersion7(), Channel = Channel.Meeting,
            Contacts = [contact], Note = $"Gave it to {Word("ledger note")}.",
        });
        Assert.Empty(done.Problems);
    }

    /// <summary>Created, renamed, looked for, signed in wrongly.</summary>
    private async Task UserAsync(string group)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var key = (await scope.ServiceProvider.GetRequiredService<IUserGroupService>().GetAsync(group))!.Key;
        var email = $"{Word($"{group} address")}@example.org";
        var users = site.Get<IUserService>();
        var made = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = $"Zuleika {Word($"{group} name")}", UserGroupKeys = new HashSet<Guid> { key } },
            approveUser: true);
        Assert.True(made.Success, made.Status.ToString());
        using var browser = new Browser(site);
        (await browser.SignInAsync(email, "not the password at all")).Dispose();
        Assert.Equal(email, users.GetByEmail(email)!.Email);
    }
}
