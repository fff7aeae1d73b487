using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Network;
using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Imports;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Endorsements at the desk and on the statement: each shown as it agreed to be, withdrawn and restored, brought as a table.</summary>
public sealed class EndorsementDeskTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Guid _statement = SiteFixture.KeyOf("statements/consensus-statement-2015");

    private string Address => $"/desk/endorsements/{_statement}";

    [Fact]
    public async Task Each_is_shown_to_readers_as_it_agreed_to_be_until_it_withdraws()
    {
        using var staff = await site.StaffAsync();
        var member = await _directory.OrganisationAsync("Member");
        await AddAsync(staff, member.Name.ToUpperInvariant(), "ByName");
        await AddAsync(staff, $"Group {_directory.Mark}", "ByName", country: "PE");
        await AddAsync(staff, $"Quiet {_directory.Mark}", "CountryOnly", country: "TJ");
        await AddAsync(staff, $"Silent {_directory.Mark}", "CountedOnly", country: "LA");

        var text = await ReadAsync("fr");
        Assert.All([member.Name, $"Group {_directory.Mark}", "Pérou", "Tadjikistan", "Kenya"], x => Assert.Contains(x, text, StringComparison.Ordinal));
        Assert.All([$"Quiet {_directory.Mark}", $"Silent {_directory.Mark}", "Laos"], x => Assert.DoesNotContain(x, text, StringComparison.Ordinal));
        Assert.Contains("Таджикистан", await ReadAsync("ru"), StringComparison.Ordinal);

        var list = await staff.PageAsync($"{Address}?name=group+{_directory.Mark}");
        using var withdrawn = await staff.SendAsync(list.QuerySelector<IHtmlFormElement>("tbody form")!);
        Assert.DoesNotContain($"Group {_directory.Mark}", await ReadAsync("fr"), StringComparison.Ordinal);
        var gone = await staff.PageAsync($"{Address}?name=group+{_directory.Mark}");
        Assert.Contains("Withdrawn on", gone.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var restored = await staff.SendAsync(gone.QuerySelector<IHtmlFormElement>("tbody form")!);
        Assert.Contains($"Group {_directory.Mark}", await ReadAsync("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_in_the_directory_is_sealed_and_seen_by_those_who_may_read_contacts()
    {
        using var staff = await site.StaffAsync();
        await AddAsync(staff, $"Sealed {_directory.Mark}", "CountedOnly");
        var stored = await _directory.Database.ReadAsync(db => db.Endorsements.OrderByDescending(x => x.Id).FirstAsync());
        Assert.DoesNotContain(_directory.Mark, Encoding.UTF8.GetString(stored.SealedName!), StringComparison.Ordinal);
        Assert.Contains($"Sealed {_directory.Mark}", (await staff.PageAsync($"{Address}?name={_directory.Mark}")).Body!.TextContent, StringComparison.Ordinal);
        using var visitor = await site.VisitorAsync();
        Assert.DoesNotContain($"Sealed {_directory.Mark}", (await visitor.PageAsync(Address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody is called so", (await visitor.PageAsync($"{Address}?name={_directory.Mark}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_endorsed_before_it_came_into_the_directory_does_not_endorse_again()
    {
        using var staff = await site.StaffAsync();
        var name = $"Early {_directory.Mark}";
        await AddAsync(staff, name, "CountedOnly");
        Assert.Equal(name, (await _directory.OrganisationAsync("Early")).Name);
        using var again = await staff.SendAsync(await FormAsync(staff, $"{Address}/new"), ("Name", name), ("Country", ""), ("RegionKey", ""), ("Endorsed", "2026-01-05"), ("Shown", "CountedOnly"));
        Assert.Contains("endorses this statement already", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_endorses_twice_and_of_two_who_change_the_same_the_second_is_told()
    {
        using var staff = await site.StaffAsync();
        var form = await FormAsync(staff, $"{Address}/new");
        (string, string)[] fields = [("Name", $"Twice {_directory.Mark}"), ("Endorsed", "2026-01-05"), ("Shown", "CountedOnly")];
        using var first = await staff.SendAsync(form, fields);
        using var again = await staff.SendAsync(form, fields);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        using var twice = await staff.SendAsync(await FormAsync(staff, $"{Address}/new"), [("Name", $" twice {_directory.Mark}"), .. fields[1..]]);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Contains("endorses this statement already", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var edit = (await staff.PageAsync($"{Address}?name={_directory.Mark}")).QuerySelector("tbody a")!.GetAttribute("href")!;
        var (one, other) = (await FormAsync(staff, edit), await FormAsync(staff, edit));
        using var changed = await staff.SendAsync(one, [fields[0], fields[1], ("Shown", "ByName")]);
        using var late = await staff.SendAsync(other, [fields[0], ("Endorsed", "2026-01-06"), ("Shown", "CountedOnly")]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (changed.StatusCode, late.StatusCode));

        using var wrong = await staff.SendAsync(await FormAsync(staff, $"{Address}/new"), ("Name", new string('x', 300)), ("Country", "XX"), ("Endorsed", "2200-01-01"), ("Shown", "Everywhere"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var none = await staff.GetAsync($"/desk/endorsements/{Guid.CreateVersion7()}/new");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_table_of_endorsements_is_checked_imported_taken_out_and_undone()
    {
        var member = await _directory.OrganisationAsync("Member");
        var csv = $"Statement,Organisation,Country,Endorsed,Shown as\n{_statement},{member.Name},,2026-01-05,By name\n{_statement},Table {_directory.Mark},Peru,2026-01-06,Country only\n"
            + $"{_statement},table {_directory.Mark},,2026-01-07,\nno such statement,x,,2026-01-07,\n{_statement},y,,tomorrow,Loudly\n";
        var key = Directory.Saved(await site.Get<UploadTable>().RunAsync(Directory.Somebody, ImportKind.Endorsements, Encoding.UTF8.GetBytes(csv)));
        var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
        Assert.Equal((2, 1, 2), (preview.New, preview.Known, preview.Wrong));
        Assert.Contains(preview.Problems, x => x is { Row: 5, Column: "Statement" });
        Directory.Saved(await site.Get<StartImport>().RunAsync(key, preview.Mapping, onlyGood: true));
        await FinishedAsync(key);

        Assert.Contains(member.Name, await ReadAsync("en"), StringComparison.Ordinal);
        var table = await site.Get<ExportEndorsements>().RunAsync(_statement);
        Assert.Contains(table.Rows, x => x.Cells.Contains($"Table {_directory.Mark}") && x.Cells.Contains("PE"));
        Directory.Saved(await site.Get<UndoImport>().RunAsync(Directory.Somebody, key));
        Assert.DoesNotContain(member.Name, await ReadAsync("en"), StringComparison.Ordinal);
    }

    private async Task FinishedAsync(Guid key)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await site.Get<ReadImports>().OneAsync(key))!.State is ImportState.Running)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal(ImportState.Finished, (await site.Get<ReadImports>().OneAsync(key))!.State);
    }

    private async Task AddAsync(Browser staff, string name, string shown, string country = "")
    {
        using var sent = await staff.SendAsync(await FormAsync(staff, $"{Address}/new"), ("Name", name), ("Country", country), ("RegionKey", ""), ("Endorsed", "2026-01-05"), ("Shown", shown));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private async Task<string> ReadAsync(string culture)
    {
        var path = site.Get<Umbraco.Cms.Core.Routing.IPublishedUrlProvider>().GetUrl(_statement, Umbraco.Cms.Core.Models.PublishedContent.UrlMode.Relative, culture);
        return Browser.Parse(await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken)).QuerySelector("main")!.TextContent;
    }

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) => (await browser.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;
}
