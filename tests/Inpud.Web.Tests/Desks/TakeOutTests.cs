using System.Net;
using System.Text.Json;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>The two kinds of files: for ourselves with who and when, for outsiders with numbers alone.</summary>
public sealed class TakeOutTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Guid _item = Guid.CreateVersion7();

    private string Item => $"/desk/dissemination/items/{_item}";

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task A_file_for_ourselves_says_who_took_it_out_and_when_and_the_names_in_it_are_written_down(string format)
    {
        await PassOnAsync(AudienceClass.Member, 2);
        using var staff = await site.StaffAsync();
        using var taken = await staff.GetAsync($"{Item}?table=recipients&as={format}");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.StartsWith($"recipients-internal-{site.Get<TimeProvider>().GetUtcNow():yyyy-MM-dd}", taken.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith($".{format}", taken.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        if (format != "xlsx")
        {
            var text = await taken.Content.ReadAsStringAsync();
            Assert.Contains($"Member 0 {_directory.Mark}", text, StringComparison.Ordinal);
            Assert.Contains("Internal: taken out by ", text, StringComparison.Ordinal);
            Assert.Contains("It names contacts", text, StringComparison.Ordinal);
        }

        var seen = await _directory.Database.ReadAsync(db => db.ContactAccesses.Where(x => x.Deed == "export").OrderByDescending(x => x.Id).FirstAsync());
        Assert.Equal(2, seen.Count);
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(1_234_567, " These are the first 2 of 1,234,567 rows: narrow them, by days or otherwise, to have the rest.")]
    public void A_file_that_has_not_all_rows_says_so(int total, string words) =>
        Assert.Equal(words, TakenTable.LeftOut(new DeskTable("rows", "Rows", ["What"], [["one"], ["two"]]) { Total = total }));

    [Fact]
    public async Task A_file_for_outsiders_holds_numbers_alone_and_no_small_one()
    {
        await PassOnAsync(AudienceClass.Member, 7);
        await PassOnAsync(AudienceClass.Donor, 1);
        await PassOnAsync(AudienceClass.Media, 6);
        using var visitor = await site.VisitorAsync();
        using var taken = await visitor.GetAsync($"{Item}?table=audience&as=json&for=outsiders");
        Assert.StartsWith("audience-for-outsiders-", taken.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await taken.Content.ReadAsStringAsync());
        Assert.Equal(
            [("Members", "7"), ("Several small ones together", "7")],
            json.RootElement.GetProperty("rows").EnumerateArray().Select(x => (x.GetProperty("Audience").GetString(), x.GetProperty("Persons").GetString())));
        Assert.False(json.RootElement.GetProperty("taken").TryGetProperty("by", out _));
    }

    [Theory]
    [InlineData("recipients")]
    [InlineData("missing")]
    [InlineData("country")]
    public async Task What_cannot_be_told_to_outsiders_is_not_offered_and_not_given(string table)
    {
        await PassOnAsync(AudienceClass.Member, 1);
        using var staff = await site.StaffAsync();
        using var refused = await staff.GetAsync($"{Item}?table={table}&as=csv&for=outsiders");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        var page = await staff.PageAsync(Item);
        Assert.Empty(page.QuerySelectorAll($"[id$='{table}'] a[href*='for=outsiders']"));
        Assert.Equal(3, page.QuerySelectorAll("#by-audience a[href*='for=outsiders']").Length);
    }

    [Fact]
    public async Task Lists_and_coverage_are_told_to_outsiders_without_small_numbers()
    {
        using var visitor = await site.VisitorAsync();
        foreach (var address in new[] { "items?table=items", "coverage?table=coverage&by=Audience", "coverage?table=coverage&by=Network" })
        {
            using var taken = await visitor.GetAsync($"/desk/dissemination/{address}&as=json&for=outsiders");
            using var json = JsonDocument.Parse(await taken.Content.ReadAsStringAsync());
            var cells = json.RootElement.GetProperty("rows").EnumerateArray().SelectMany(x => x.EnumerateObject().Skip(1)).Select(x => x.Value.GetString()!).ToList();
            Assert.NotEmpty(cells);
            Assert.DoesNotContain(cells, x => x.Split(' ')[0] is "1" or "2" or "3" or "4");
        }
    }

    private async Task PassOnAsync(AudienceClass audience, int number)
    {
        var people = new List<Contact>();
        for (var place = 0; place < number; place++)
        {
            people.Add(await _directory.ContactAsync($"{audience} {place}", audience));
        }

        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = _item, Happened = new DateOnly(2026, 3, 14), Channel = Channel.Meeting, Contacts = [.. people.Select(x => x.Key)],
        }));
    }
}
