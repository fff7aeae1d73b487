using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>What became of items, at the desk: written down, narrowed, changed, removed, taken out.</summary>
public sealed class UptakeDeskTests(SiteFixture site)
{
    private const string List = "/desk/dissemination/uptake";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private string Mark => _directory.Mark;

    [Fact]
    public async Task What_became_of_an_item_is_added_once_found_by_network_and_taken_out()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, network);
        using var staff = await site.StaffAsync();
        var values = await ValuesAsync(staff, $"{List}/new?item={_item}", ("Kind", "UsedInTraining"), ("Words", $"Three days {Mark}"), ("Organisation", group.Name), ("Happened", "2026-03-01"));
        using var added = await staff.PostAsync($"{List}/new", values);
        using var again = await staff.PostAsync($"{List}/new", values);
        Assert.Equal((HttpStatusCode.Redirect, added.Headers.Location), (again.StatusCode, again.Headers.Location));

        var page = await staff.PageAsync($"{List}?network={network.NetworkNumber}&kind=UsedInTraining&from=2026-02-28&to=2026-03-02");
        Assert.Contains($"Three days {Mark}", Assert.Single(page.QuerySelectorAll("#uptake tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty((await staff.PageAsync($"{List}?network={network.NetworkNumber}&kind=Cited")).QuerySelectorAll("#uptake tbody tr"));
        Assert.Empty((await staff.PageAsync($"{List}?network={network.NetworkNumber}&from=2026-03-02")).QuerySelectorAll("#uptake tbody tr"));
        Assert.Contains(Mark, (await staff.PageAsync($"/desk/dissemination/items/{_item}")).GetElementById("uptake")!.TextContent, StringComparison.Ordinal);
        foreach (var format in new[] { "csv", "json", "xlsx" })
        {
            using var file = await staff.GetAsync($"{List}?network={network.NetworkNumber}&table=uptake&as={format}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Matches($"^uptake-internal-.+[.]{format}$", file.Content.Headers.ContentDisposition!.FileName);
        }
    }

    [Fact]
    public async Task A_change_and_a_removal_leave_earlier_cut_offs_as_they_were_and_happen_once()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var key = Directory.Saved(await site.Get<SaveUptake>().AddAsync(Directory.Somebody, Guid.CreateVersion7(), new UptakeInput
        {
            ItemKey = _item, Kind = UptakeKind.Cited, Happened = new DateOnly(2026, 3, 1), Link = $"https://example.org/{Mark}", OrganisationKey = network.Key,
        }));
        var first = (await site.Get<ReadUptake>().OneAsync(key))!.Created;
        using var staff = await site.StaffAsync();
        var change = await ValuesAsync(staff, $"{List}/{key}", ("Kind", "Reposted"));
        using var changed = await staff.PostAsync($"{List}/{key}", change);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var late = await staff.PostAsync($"{List}/{key}", change);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("1", string.Join(',', (await CountsAsync(network, null)).Values));
        Assert.Equal([UptakeKind.Reposted], (await CountsAsync(network, null)).Keys);
        Assert.Equal([UptakeKind.Cited], (await CountsAsync(network, first)).Keys);

        var now = Assert.Single(await _directory.Database.ReadAsync(db => db.Uptakes.Where(x => x.OrganisationId == network.Id && x.Removed == null).ToListAsync()));
        var form = (await staff.PageAsync($"{List}/{now.Key}")).QuerySelectorAll<IHtmlFormElement>("main form").Last();
        using var unsure = await staff.SendAsync(form, ("deed", "remove"));
        Assert.Contains("Confirm that it is to be removed", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var sure = await staff.SendAsync(form, ("deed", "remove"), ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        Assert.Empty(await CountsAsync(network, null));
        Assert.Equal([UptakeKind.Cited], (await CountsAsync(network, first)).Keys);
    }

    [Fact]
    public async Task A_change_of_words_leaves_the_language_and_the_network_of_then()
    {
        var then = await _directory.OrganisationAsync("Then", OrganisationKind.RegionalNetwork);
        var later = await _directory.OrganisationAsync("Later", OrganisationKind.RegionalNetwork);
        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, then);
        var key = Directory.Saved(await site.Get<SaveUptake>().AddAsync(Directory.Somebody, Guid.CreateVersion7(), new UptakeInput
        {
            ItemKey = _item, Kind = UptakeKind.Cited, Happened = new DateOnly(2026, 3, 1), Words = $"Tpyo {Mark}", Language = "ha", OrganisationKey = group.Key,
        }));
        await _directory.Database.WriteAsync(WriteTurn.Directory, db =>
            db.OrganisationParents.Where(x => x.OrganisationId == group.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.ParentId, later.Id)));
        using var staff = await site.StaffAsync();
        using var changed = await staff.PostAsync($"{List}/{key}", await ValuesAsync(staff, $"{List}/{key}", ("Words", $"Typo {Mark}")));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var now = Assert.Single(await _directory.Database.ReadAsync(db => db.Uptakes.Where(x => x.OrganisationId == group.Id && x.Removed == null).ToListAsync()));
        Assert.Equal(($"Typo {Mark}", "ha", 1L << then.NetworkNumber!.Value), (now.Words, now.Language, now.Networks));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        using var staff = await site.StaffAsync();
        var values = await ValuesAsync(staff, $"{List}/new", ("Item", "no such title anywhere"), ("Happened", "2026-13-45"), ("Organisation", "Nobody's"), ("Words", $"Kept {Mark}"), ("Kind", "Eaten"));
        using var answer = await staff.PostAsync($"{List}/new", values);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["#Happened", "#Item", "#Kind", "#Organisation"], page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal($"Kept {Mark}", page.QuerySelector<IHtmlTextAreaElement>("[name=Words]")!.Value);

        using var script = await staff.PostAsync($"{List}/new", await ValuesAsync(staff, $"{List}/new?item={_item}", ("Link", "javascript:alert(1)"), ("Happened", "2999-01-01")));
        Assert.Equal(["#Happened", "#Link"], Browser.Parse(await script.Content.ReadAsStringAsync()).QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }

    private Task<Dictionary<UptakeKind, int>> CountsAsync(Organisation network, DateTime? cutOff) =>
        site.Get<ReadUptake>().CountAsync(new UptakeFilter(Network: network.NetworkNumber), new Period(CutOff: cutOff));

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> ValuesAsync(Browser staff, string address, params (string Name, string Value)[] changed)
    {
        var form = (await staff.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form.sheet")!;
        return
        [
            .. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(x => KeyValuePair.Create(x.Name!, x.Value)),
            .. FormText.Of(form).Where(x => changed.All(y => y.Name != x.Item1)).Select(x => KeyValuePair.Create(x.Item1, x.Item2)),
            .. changed.Select(x => KeyValuePair.Create(x.Name, x.Value)),
        ];
    }
}
