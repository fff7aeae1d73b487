using System.Text;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Public;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network.Imports;

/// <summary>Imports that stop halfway, and imports that are undone while others work with what they brought.</summary>
public sealed class CutOffImportTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    private string Mark => _directory.Mark;

    [Fact]
    public async Task An_import_that_an_error_cut_off_goes_on_where_it_was_and_no_row_comes_twice()
    {
        var key = await CutOffAsync(ImportKind.Contacts, Enumerable.Range(0, 700).Select(x => $"Person {x} {Mark},p{x}.{Mark}@example.org").Prepend("Name,E-mail"));
        Assert.Equal(500, await ContactsAsync(key));
        using var staff = await site.StaffAsync();
        var address = $"/desk/network/import/{key}";
        var page = await staff.PageAsync(address);
        Assert.Contains("Cut off after 500 of 700 rows: The line broke.", page.QuerySelector("main .problems")!.TextContent, StringComparison.Ordinal);

        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form[action$='GoOn']")!;
        using var gone = await staff.SendAsync(form);
        Assert.Equal(address, gone.Headers.Location!.ToString());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        ImportProgress import;
        while ((import = (await site.Get<ReadImports>().OneAsync(key))!).State is ImportState.Running)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal((ImportState.Finished, 700, 700, null), (import.State, import.Done, import.Plan.Added, import.Plan.Failure));
        Assert.Equal(700, await ContactsAsync(key));
        using var late = await staff.SendAsync(form);
        Assert.Contains("Only an import that was cut off", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_is_undone_whole_and_does_not_go_on_then()
    {
        var item = SiteFixture.KeyOf("publications/words-matter");
        var key = await CutOffAsync(ImportKind.Dissemination, Enumerable.Range(1, 600).Select(x => $"{item},2020-05-01,Listserv,List {Mark},Members,{x}").Prepend("Item,Date,Channel,Channel name,Audience,Count"));
        Assert.Equal(500, await StandingAsync());
        var undo = site.Get<UndoImport>();
        var answers = await Task.WhenAll(undo.RunAsync(Directory.Somebody, key), undo.RunAsync(Directory.Somebody, key));
        Assert.Equal((500, 0), answers.Where(x => x.Succeeded).Select(x => (x.Value!.Removed, x.Value.Kept)).Single());
        Assert.Equal(0, await StandingAsync());
        Assert.Equal(ImportState.Undone, (await site.Get<ReadImports>().OneAsync(key))!.State);
        Assert.False((await site.Get<ResumeImport>().RunAsync(key)).Succeeded);

        Task<int> StandingAsync() => _directory.Database.ReadAsync(db => db.Standing().CountAsync(x => x.ChannelName == $"List {Mark}"));
    }

    [Fact]
    public async Task Undoing_and_logging_at_once_end_in_one_or_the_other_and_never_in_an_error()
    {
        for (var round = 0; round < 6; round++)
        {
            var organisations = await StoredAsync(ImportKind.Organisations, ["Name", $"Group {round} {Mark}"]);
            await RunAsync(organisations);
            var contacts = await StoredAsync(ImportKind.Contacts, ["Name", $"Amina {round} {Mark}"]);
            await RunAsync(contacts);
            var contact = await _directory.Database.ReadAsync(db => db.Contacts.SingleAsync(x => db.Imports.Any(y => y.Key == contacts && y.Id == x.ImportId)));
            var group = await _directory.Database.ReadAsync(db => db.Organisations.SingleAsync(x => x.Name == $"Group {round} {Mark}"));

            var logging = Task.WhenAll(LogAsync(x => x with { Contacts = [contact.Key] }), LogAsync(x => x with { Organisations = [group.Key] }));
            var undoing = Task.WhenAll(new[] { contacts, organisations }.Select(x => Task.Run(() => site.Get<UndoImport>().RunAsync(Directory.Somebody, x))));
            var logged = await logging;
            var kept = (await undoing).Select(x => Directory.Saved(x).Kept).ToList();

            Assert.Equal(logged.Select(x => x.Succeeded ? 1 : 0), kept);
            Assert.All(logged.SelectMany(x => x.Problems), x => Assert.Contains("not in the directory any more", x.Message, StringComparison.Ordinal));
            Assert.Equal(kept[0], await ContactsAsync(contacts));
        }
    }

    private Task<Done<int>> LogAsync(Func<Occasion, Occasion> to) => Task.Run(() => site.Get<AppendToLedger>().RunAsync(Directory.Somebody, to(new Occasion
    {
        Key = Guid.CreateVersion7(), ItemKey = Guid.CreateVersion7(), Happened = new DateOnly(2026, 3, 1), Channel = Channel.Meeting,
    })));

    /// <summary>An import whose second batch fails after it wrote.</summary>
    private async Task<Guid> CutOffAsync(ImportKind kind, IEnumerable<string> lines)
    {
        var key = await StoredAsync(kind, lines);
        await RunAsync(key, new CheckTable([new Breaking(site.Get<CheckTable>().Of(kind))]));
        return key;
    }

    /// <summary>As if a machine were at it, so that no other one takes it.</summary>
    private async Task<Guid> StoredAsync(ImportKind kind, IEnumerable<string> lines)
    {
        var key = Directory.Saved(await site.Get<UploadTable>().RunAsync(Directory.Somebody, kind, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var head = (await site.Get<ImportStore>().HeadAsync(key))!;
        var plan = head.Plan with { Moved = site.Get<TimeProvider>().GetUtcNow().UtcDateTime };
        await _directory.Database.WriteAsync(WriteTurn.Desk, db => ImportStore.MoveAsync(db, head, ImportState.Running, 0, plan, finished: null));
        return key;
    }

    private Task RunAsync(Guid key, CheckTable? check = null) => new RunImport(
        site.Get<InpudDatabase>(), site.Get<ImportStore>(), check ?? site.Get<CheckTable>(), site.Get<NetworkChanges>(), site.Get<TimeProvider>()).RunAsync(key, CancellationToken.None);

    private Task<int> ContactsAsync(Guid key) => _directory.Database.ReadAsync(db => db.Contacts.CountAsync(x => db.Imports.Any(y => y.Key == key && y.Id == x.ImportId)));

    private sealed class Breaking(IImportRows rows) : IImportRows
    {
        private int _batches;

        public ImportKind Kind => rows.Kind;

        public WriteTurn Turn => rows.Turn;

        public Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping) => rows.CheckAsync(import, table, mapping);

        public async Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> some)
        {
            var written = await rows.WriteAsync(db, import, some);
            return ++_batches == 1 ? written : throw new InvalidOperationException("The line broke.");
        }
    }
}
