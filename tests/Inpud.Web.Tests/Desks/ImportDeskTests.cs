using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Import and export at the desk.</summary>
public sealed class ImportDeskTests(SiteFixture site)
{
    private const string Address = "/desk/network/import";
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task A_table_is_brought_looked_at_mapped_imported_and_undone()
    {
        using var staff = await site.StaffAsync();
        var import = await UploadedAsync(staff, $"Who,E-mail\nAmina {_directory.Mark},amina.{_directory.Mark}@example.org\nBoris {_directory.Mark},none\n");
        var preview = await staff.PageAsync(import);
        Assert.Contains("No column is “Name”", preview.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);

        var mapped = await PageAsync(await SentAsync(staff, preview, import, "Check", ("Columns", "Name"), ("Columns", "Email"), ("Dates", "DayFirst")));
        Assert.Contains("Row 3", mapped.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 rows", mapped.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var refused = await PageAsync(await SentAsync(staff, mapped, import, "Start", ("Columns", "Name"), ("Columns", "Email"), ("Dates", "DayFirst")));
        Assert.Contains("1 row has problems", refused.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        using (var started = await SentAsync(staff, mapped, import, "Start", ("Columns", "Name"), ("Columns", "Email"), ("Dates", "DayFirst"), ("OnlyGood", "true")))
        {
            Assert.Equal(import, started.Headers.Location!.ToString());
        }

        var finished = await FinishedAsync(staff, import);
        Assert.Equal(1, await CountAsync());
        var asked = await PageAsync(await SentAsync(staff, finished, import, "Undo"));
        Assert.Contains("Tick the box", asked.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        using var undone = await SentAsync(staff, finished, import, "Undo", ("Sure", "true"));
        Assert.Equal($"{import}?done=undone", undone.Headers.Location!.ToString());
        Assert.Equal(0, await CountAsync());
        Assert.Contains(import, (await staff.PageAsync(Address)).QuerySelectorAll("table a").Select(x => x.GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_no_table_is_refused_on_the_page_and_what_is_forged_not_read()
    {
        using var staff = await site.StaffAsync();
        var token = Token(await staff.PageAsync(Address));
        foreach (var (file, words) in new[] { ("%PDF-1.7"u8.ToArray(), "PDF"), (new byte[TableLimits.Bytes + 10], "20 MB"), ([], "Choose") })
        {
            using var answer = await staff.PostFileAsync(Address, [token, KeyValuePair.Create("Kind", "Contacts")], "File", file);
            Assert.Contains(words, (await PageAsync(answer)).QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        }

        using var forged = await staff.PostFileAsync(Address, [KeyValuePair.Create("Kind", "Contacts")], "File", "Name\nx"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task Contacts_are_taken_out_by_whoever_has_the_right_and_it_is_written_down()
    {
        await _directory.ContactAsync("Amina");
        using var reader = await site.VisitorAsync(DeskRights.ReadContacts, DeskRights.WriteContacts);
        using var refused = await reader.GetAsync("/desk/network/export/contacts/csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var visitor = await site.VisitorAsync(DeskRights.ReadContacts);
        using var closed = await visitor.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);

        using var staff = await site.StaffAsync();
        var before = await ExportsAsync();
        using var file = await staff.GetAsync("/desk/network/export/contacts/csv");
        Assert.Contains($"Amina {_directory.Mark}", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("contacts-", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal(before + 1, await ExportsAsync());
    }

    private static async Task<string> UploadedAsync(Browser staff, string table)
    {
        var token = Token(await staff.PageAsync(Address));
        using var led = await staff.PostFileAsync(Address, [token, KeyValuePair.Create("Kind", "Contacts")], "File", Encoding.UTF8.GetBytes(table));
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        return led.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> SentAsync(Browser staff, IHtmlDocument page, string import, string handler, params (string Name, string Value)[] fields) =>
        staff.PostAsync($"{import}?handler={handler}", [Token(page), .. fields.Select(x => KeyValuePair.Create(x.Name, x.Value))]);

    private static KeyValuePair<string, string> Token(IHtmlDocument page) =>
        KeyValuePair.Create("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value);

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Browser.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IHtmlDocument> FinishedAsync(Browser staff, string import)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = await staff.PageAsync(import);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                return page;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private Task<int> CountAsync() => _directory.Database.ReadAsync(async db =>
    {
        var lookup = site.Get<Content.Network.Protection.LookupKey>().OfEmail($"amina.{_directory.Mark}@example.org");
        return await db.Contacts.CountAsync(x => lookup.Contains(x.EmailHash));
    });

    private Task<int> ExportsAsync() => _directory.Database.ReadAsync(db => db.ContactAccesses.CountAsync(x => x.Deed == "export"));
}
