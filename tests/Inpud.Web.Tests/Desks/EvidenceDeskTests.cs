using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Cms.Storage.Protection;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Storage;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;
using File = System.IO.File;

namespace Inpud.Web.Tests.Desks;

/// <summary>What shows that an entry is true: stored sealed, opened by those who may read contacts, destroyed when nobody needs it.</summary>
public sealed class EvidenceDeskTests(SiteFixture site)
{
    private const string Log = "/desk/dissemination/log";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private byte[] Scan => Encoding.UTF8.GetBytes($"name,signature\nAmina {_directory.Mark},x\n{new string('.', 200_000)}");

    private string Folder => site.Get<EvidenceFolder>().Path;

    [Fact]
    public async Task A_file_is_sealed_outside_the_media_library_and_opened_only_by_those_who_may_read_contacts()
    {
        using var staff = await site.StaffAsync();
        var entry = await LoggedAsync(staff, Scan);
        var stored = await StoredAsync(entry);
        Assert.Equal(Scan.Length, stored!.Size);
        Assert.Equal(-1, File.ReadAllBytes(FileOf(stored)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(_directory.Mark)));

        var address = $"/desk/dissemination/entries/{entry.Key}";
        Assert.Equal($"{address}/evidence", (await staff.PageAsync(address)).QuerySelector("#evidence a")!.GetAttribute("href"));
        using var opened = await staff.GetAsync($"{address}/evidence");
        Assert.Equal(Scan, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "table.csv"), (opened.Content.Headers.ContentDisposition!.DispositionType, opened.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(["nosniff"], opened.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(1, await _directory.Database.ReadAsync(db => db.ContactAccesses.CountAsync(x => x.Deed == "evidence" && x.ContactKey == Amina)));

        using var visitor = await site.VisitorAsync();
        Assert.Null((await visitor.PageAsync(address)).QuerySelector("#evidence a"));
        using var refused = await visitor.GetAsync($"{address}/evidence");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_file_stays_with_a_form_that_was_not_yet_right_and_what_it_is_decides_not_its_name()
    {
        using var staff = await site.StaffAsync();
        using var refused = await SendAsync(staff, [0x4D, 0x5A, 0, 1, 2], ("Note", "Kept"));
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("is not what its name says", page.QuerySelector("#EvidenceFile-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept", page.QuerySelector<IHtmlTextAreaElement>("[name=Note]")!.Value);

        using var both = await SendAsync(staff, Scan, ("EvidenceLink", "https://example.org/list"));
        Assert.Contains("not both", await both.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var incomplete = await SendAsync(staff, Scan, ("Organisation", ""));
        var form = Browser.Parse(await incomplete.Content.ReadAsStringAsync()).QuerySelector<IHtmlFormElement>("main form")!;
        Assert.True(Guid.TryParse(form.QuerySelector<IHtmlInputElement>("[name=EvidenceKept]")!.Value, out var kept));
        var group = await _directory.OrganisationAsync("Group");
        using var written = await staff.PostAsync(Log, Values(form, ("Organisation", group.Name)));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Equal(kept, (await StoredAsync(await EntryAsync(x => x.OrganisationId == group.Id)))!.Key);
    }

    [Fact]
    public async Task A_file_that_is_too_large_and_what_somebody_else_stored_are_refused()
    {
        var store = site.Get<StoreEvidence>();
        var large = await store.FileAsync(Directory.Somebody, "a.txt", new byte[EvidenceFolder.LargestFile + 1]);
        Assert.Equal("This file is too large; 20 MB fit.", Assert.Single(large.Problems).Message);
        var script = await store.LinkAsync(Directory.Somebody, "javascript:alert(1)");
        Assert.Equal(StoreEvidence.LinkField, Assert.Single(script.Problems).Field);

        var theirs = Directory.Saved(await store.LinkAsync(Guid.CreateVersion7(), "https://example.org/theirs"));
        var group = await _directory.OrganisationAsync("Group");
        var done = await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = _item, Happened = new DateOnly(2026, 3, 1), Organisations = [group.Key], Evidence = theirs,
        });
        Assert.Equal(nameof(Occasion.Evidence), Assert.Single(done.Problems).Field);
    }

    [Fact]
    public async Task A_correction_adds_evidence_and_what_it_removes_is_destroyed()
    {
        using var staff = await site.StaffAsync();
        var entry = await LoggedAsync(staff, Scan);
        var file = await StoredAsync(entry);
        var linked = await CorrectedAsync(staff, entry, ("EvidenceLink", $"https://example.org/новости/{_directory.Mark}"));
        using var led = await staff.GetAsync($"/desk/dissemination/entries/{linked.Key}/evidence");
        Assert.Equal(($"/новости/{_directory.Mark}", HttpStatusCode.Redirect), (Uri.UnescapeDataString(led.Headers.Location!.AbsolutePath), led.StatusCode));

        Assert.Null(await StoredAsync(entry));
        Assert.False(File.Exists(FileOf(file!)));

        var bare = await CorrectedAsync(staff, linked, ("Change.WithoutEvidence", "true"));
        Assert.Null(bare.EvidenceId);
        Assert.Null(await StoredAsync(linked));
    }

    [Fact]
    public async Task Whoever_may_not_open_evidence_destroys_none()
    {
        using var staff = await site.StaffAsync();
        var entry = await LoggedAsync(staff, Scan);
        using var visitor = await site.VisitorAsync();
        var address = $"/desk/dissemination/entries/{entry.Key}";
        foreach (var fields in new (string, string)[][] { [("deed", "void"), ("confirmed", "true")], [("Change.WithoutEvidence", "true"), ("deed", "change")] })
        {
            var form = (await visitor.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;
            using var answer = await visitor.PostAsync(address, Values(form, fields));
            Assert.Contains("has evidence, which would be destroyed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.NotNull(await StoredAsync(entry));
    }

    [Fact]
    public async Task Evidence_about_somebody_goes_when_they_are_erased_and_what_no_entry_has_yet_waits_for_its_form()
    {
        using var staff = await site.StaffAsync();
        var entry = await LoggedAsync(staff, Scan);
        var waiting = Directory.Saved(await site.Get<StoreEvidence>().LinkAsync(Directory.Somebody, "https://example.org/waiting"));
        Assert.NotNull(await StoredAsync(entry));
        await site.Get<EraseContact>().RunAsync(Amina);
        await site.Get<ForgetEvidence>().RunAsync();
        Assert.Null(await StoredAsync(entry));
        Assert.True(await _directory.Database.ReadAsync(db => db.Evidences.AnyAsync(x => x.Key == waiting)));
        using var gone = await staff.GetAsync($"/desk/dissemination/entries/{entry.Key}/evidence");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public void A_folder_whose_files_anybody_could_ask_for_is_refused()
    {
        var host = site.Get<IWebHostEnvironment>();
        var refused = Assert.Throws<InvalidOperationException>(() => new EvidenceSettings { Folder = Path.Combine(host.ContentRootPath, "wwwroot", "evidence") }.FolderBelow(host, site.Get<KeyFolder>()));
        Assert.Contains("is public", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_machine_left_behind_that_stopped_while_storing_is_swept_away()
    {
        var (draft, fresh) = (Path.Combine(Folder, $"{Guid.CreateVersion7():N}.draft"), Path.Combine(Folder, $"{Guid.CreateVersion7():N}"));
        await File.WriteAllTextAsync(draft, "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(fresh, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(draft, DateTime.UnixEpoch);
        await site.Get<ForgetEvidence>().SweepAsync();
        Assert.Equal((false, true), (File.Exists(draft), File.Exists(fresh)));
        File.Delete(fresh);
    }

    private Guid Amina { get; set; }

    private string FileOf(Evidence evidence) => Path.Combine(Folder, evidence.Key.ToString("N"));

    private Task<Evidence?> StoredAsync(LedgerEntry entry) => _directory.Database.ReadAsync(db => db.Evidences.SingleOrDefaultAsync(x => x.Id == entry.EvidenceId));

    private async Task<LedgerEntry> EntryAsync(System.Linq.Expressions.Expression<Func<LedgerEntry, bool>> which) =>
        Assert.Single(await _directory.Database.ReadAsync(db => db.Standing().Where(which).ToListAsync()));

    /// <summary>That somebody received it, with a file.</summary>
    private async Task<LedgerEntry> LoggedAsync(Browser staff, byte[] file)
    {
        var contact = await _directory.ContactAsync("Amina");
        Amina = contact.Key;
        var people = $"amina {_directory.Mark}";
        using var written = await SendAsync(staff, file, ("People", people), ("Checked", people), ("Organisation", ""));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        return await EntryAsync(x => x.ContactId == contact.Id);
    }

    private async Task<LedgerEntry> CorrectedAsync(Browser staff, LedgerEntry entry, params (string, string)[] fields)
    {
        var address = $"/desk/dissemination/entries/{entry.Key}";
        var form = (await staff.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;
        using var done = await staff.PostAsync(address, Values(form, [.. fields, ("deed", "change")]));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return await EntryAsync(x => x.Corrects == entry.Id);
    }

    private async Task<HttpResponseMessage> SendAsync(Browser staff, byte[] file, params (string, string)[] fields)
    {
        var form = (await staff.PageAsync($"{Log}?item={_item}")).QuerySelector<IHtmlFormElement>("main form")!;
        return await staff.PostFileAsync(Log, Values(form, fields), "EvidenceFile", file);
    }

    /// <summary>The form as it stands, with some fields filled in.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, params (string Name, string Value)[] changed) =>
    [
        .. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(x => KeyValuePair.Create(x.Name!, x.Value)),
        .. FormText.Of(form).Where(x => x.Item1 is not ("EvidenceFile" or "Checked") && changed.All(y => y.Name != x.Item1)).Select(x => KeyValuePair.Create(x.Item1, x.Item2)),
        .. changed.Select(x => KeyValuePair.Create(x.Name, x.Value)),
    ];
}
