using System.Text;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network.Imports;

/// <summary>Tables that become organisations, contacts and entries of the ledger, and back.</summary>
public sealed class ImportTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    private string Mark => _directory.Mark;

    [Fact]
    public async Task Organisations_come_with_whom_they_belong_to_wherever_that_stands_in_the_table()
    {
        var key = await ImportedAsync(ImportKind.Organisations, $"""
            Nom;Type;Réseau;Pays;Langues
            Groupe {Mark};Local group;Nation {Mark};Senegal;French, wo
            Nation {Mark};national network;;SN;fr
            """);
        var import = await ProgressAsync(key);
        Assert.Equal((ImportState.Finished, 2), (import.State, import.Plan.Added));
        var group = await _directory.Database.ReadAsync(db => db.Organisations.Include(x => x.Parents).SingleAsync(x => x.Name == $"Groupe {Mark}"));
        var nation = await _directory.Database.ReadAsync(db => db.Organisations.SingleAsync(x => x.Name == $"Nation {Mark}"));
        Assert.Equal((OrganisationKind.LocalGroup, "SN", nation.Id), (group.Kind, group.Country, Assert.Single(group.Parents).ParentId));
        Assert.Equal(["fr", "wo"], group.Languages);
    }

    [Fact]
    public async Task Every_problem_is_told_by_row_and_column_and_only_the_good_rows_may_be_taken()
    {
        var key = await UploadedAsync(ImportKind.Contacts, $"""
            Full name,Email address,Country,Audience,Consent date
            Good {Mark},good.{Mark}@example.org,Kenya,Decision makers,3.2.2026
            ,no address,Atlantis,kings,2026-02-30
            """);
        var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
        Assert.Equal((1, 0, 1), (preview.New, preview.Known, preview.Wrong));
        Assert.Equal(["Audience", "Consent date", "Country", "Email address", "Full name"], preview.Problems.Select(x => x.Column).Order(StringComparer.Ordinal));
        Assert.All(preview.Problems, x => Assert.Equal(3, x.Row));

        var refused = await site.Get<StartImport>().RunAsync(key, preview.Mapping, onlyGood: false);
        Assert.Contains("1 row has problems", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        await RunAsync(key, onlyGood: true);

        var import = await ProgressAsync(key);
        Assert.Equal((1, 1), (import.Plan.Added, import.Plan.Wrong));
        var contact = Assert.Single(await ContactsOfAsync(key));
        Assert.Equal(("KE", AudienceClass.DecisionMaker, new DateOnly(2026, 2, 3)), (contact.Country, contact.Audience, contact.Consented!.Value));
        Assert.Null(await site.Get<PreviewImport>().RunAsync(key));
    }

    [Fact]
    public async Task Whoever_is_there_already_is_found_by_address_then_by_name_and_organisation()
    {
        var organisation = await _directory.OrganisationAsync("Nation");
        await _directory.ContactAsync("Amina");
        Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Boris", organisation: organisation) with { Email = null }, null));
        var key = await UploadedAsync(ImportKind.Contacts, $"""
            Name,E-mail,Organisation
            Another name,AMINA.{Mark}@example.org,
            Boris {Mark},boris@{Mark}.example.org,Nation {Mark}
            Boris {Mark},,
            Clara {Mark},clara.{Mark}@example.org,
            Clara {Mark},clara.{Mark}@example.org,
            """);
        var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
        Assert.Equal((2, 3, 0), (preview.New, preview.Known, preview.Wrong));
        Assert.Equal([2, 3, 6], preview.KnownRows.Select(x => x.Row));
        Assert.Equal("The same as row 5.", preview.KnownRows[^1].Message);
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    public async Task What_was_exported_can_be_imported_again_and_changes_nothing(TableFormat format)
    {
        var organisation = await _directory.OrganisationAsync("Nation");
        var contact = Directory.Saved(await site.Get<SaveContact>().RunAsync(
            Guid.CreateVersion7(), _directory.Input("Amina", AudienceClass.Donor, organisation) with { Name = $"=Amina; \"{Mark}\"", Channels = [new("Signal", "+254 700")] }, null));
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, Past([contact.Key])));
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, Past([]) with { Audiences = [new AudienceReached(AudienceClass.Public, 7)] }));

        var export = site.Get<ExportDirectory>();
        await SameAsync(ImportKind.Organisations, await export.OrganisationsAsync());
        await SameAsync(ImportKind.Contacts, await export.ContactsAsync(Directory.Somebody));
        await SameAsync(ImportKind.Dissemination, await site.Get<ExportLedger>().RunAsync(Directory.Somebody));

        async Task SameAsync(ImportKind kind, Table all)
        {
            var table = all with { Rows = [.. all.Rows.Where(x => x.Cells.Any(cell => cell.Contains(Mark, StringComparison.Ordinal)))] };
            Assert.NotEmpty(table.Rows);
            var key = Directory.Saved(await site.Get<UploadTable>().RunAsync(Directory.Somebody, kind, WriteTable.Run(table, format)));
            var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
            Assert.Empty(preview.Problems);
            Assert.Equal((0, table.Rows.Count), (preview.New, preview.Known));
        }
    }

    [Fact]
    public async Task Past_dissemination_is_written_once_and_after_an_undo_again()
    {
        await _directory.OrganisationAsync("Nation");
        await _directory.ContactAsync("Amina");
        var table = $"""
            Item,Date,Channel,Channel name,Language,Recipient e-mail,Organisation,Audience,Count,Evidence
            {Item},2020-05-01,Handed over,,French,amina.{Mark}@example.org,,,,
            {Item},2020-05-02,post,,fr,,Nation {Mark},,,
            {Item},2020-05-03,Listserv,List {Mark},en,,,Members,400,https://example.org/{Mark}
            {Item},2020-05-03,Listserv,List {Mark},en,,,Members,400,https://example.org/{Mark}
            """;
        var key = await ImportedAsync(ImportKind.Dissemination, table);
        Assert.Equal((3, 1), ((await ProgressAsync(key)).Plan.Added, (await ProgressAsync(key)).Plan.Known));
        var entries = await StandingAsync(key);
        Assert.Equal([null, null, 400], entries.Select(x => x.Count));
        Assert.All(entries, x => Assert.Equal(LedgerSource.Import, x.Source));
        Assert.NotNull(entries[2].EvidenceId);

        Assert.Equal(0, (await ProgressAsync(await ImportedAsync(ImportKind.Dissemination, table))).Plan.Added);
        Assert.Equal((3, 0), await UndoneAsync(key));
        Assert.Empty(await StandingAsync(key));
        Assert.Equal(3, (await ProgressAsync(await ImportedAsync(ImportKind.Dissemination, table))).Plan.Added);
    }

    [Fact]
    public async Task Undone_goes_whatever_nobody_changed_or_used_since()
    {
        var organisations = await ImportedAsync(ImportKind.Organisations, $"Name,Belongs to\nAbove {Mark},\nBelow {Mark},Above {Mark}\nUsed {Mark},");
        var contacts = await ImportedAsync(ImportKind.Contacts, $"Name,Organisation\nUntouched {Mark},Below {Mark}\nChanged {Mark},Used {Mark}\nReached {Mark},");
        var people = (await ContactsOfAsync(contacts)).OrderBy(x => x.Id).ToList();
        Directory.Saved(await site.Get<SaveContact>().RunAsync(people[1].Key, _directory.Input("Changed") with { OrganisationKey = await KeyOfAsync("Used") }, people[1].Revision));
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, Past([people[2].Key])));

        Assert.Equal((1, 2), await UndoneAsync(contacts));
        Assert.Equal((2, 1), await UndoneAsync(organisations));
        Assert.Equal([people[1].Id, people[2].Id], (await ContactsOfAsync(contacts)).Select(x => x.Id).Order());
        Assert.False((await site.Get<UndoImport>().RunAsync(Directory.Somebody, contacts)).Succeeded);
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_where_it_was()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 700).Select(x => $"Person {x} {Mark},p{x}.{Mark}@example.org"));
        var key = await UploadedAsync(ImportKind.Contacts, $"Name,E-mail\n{rows}");
        var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
        await RunAsync(key, onlyGood: false);
        var import = await site.Get<ImportStore>().HeadAsync(key);
        Assert.Equal((700, 700), (import!.Done, (await ContactsOfAsync(key)).Count));

        // As it was after the first batch.
        var half = import with { State = ImportState.Running, Done = 500, Plan = import.Plan with { Mapping = preview.Mapping, Added = 500 } };
        var second = await UploadedAsync(ImportKind.Contacts, $"Name,E-mail\n{rows}");
        var fresh = (await site.Get<ImportStore>().HeadAsync(second))!;
        await _directory.Database.WriteAsync(Content.Storage.WriteTurn.Desk, db => ImportStore.MoveAsync(db, fresh, ImportState.Running, half.Done, half.Plan, null));
        await site.Get<RunImport>().RunAsync(second, CancellationToken.None);

        var continued = await ProgressAsync(second);
        Assert.Equal((ImportState.Finished, 700, 500, 200), (continued.State, continued.Done, continued.Plan.Added, continued.Plan.Known));
        Assert.Equal(700, (await ContactsOfAsync(key)).Count);
    }

    [Fact]
    public async Task A_table_lies_sealed_in_the_database_until_it_is_imported()
    {
        var key = await UploadedAsync(ImportKind.Contacts, $"Name\nAmina {Mark}");
        var stored = await _directory.Database.ReadAsync(db => db.Imports.SingleAsync(x => x.Key == key));
        Assert.DoesNotContain(Mark, Encoding.UTF8.GetString(stored.SealedTable!), StringComparison.Ordinal);
        await RunAsync(key, onlyGood: false);
        stored = await _directory.Database.ReadAsync(db => db.Imports.SingleAsync(x => x.Key == key));
        Assert.Equal((null, null), (stored.SealedTable, stored.SealedKey));
    }

    private static Guid Item => SiteFixture.KeyOf("publications/words-matter");

    private Occasion Past(IReadOnlyList<Guid> contacts) => new()
    {
        Key = Guid.CreateVersion7(),
        ItemKey = Item,
        Happened = new DateOnly(2026, 3, 1),
        Channel = Channel.Meeting,
        ChannelName = $"Meeting {Mark}",
        Contacts = contacts,
        Note = "=Asked for more.",
    };

    private async Task<Guid> UploadedAsync(ImportKind kind, string table) =>
        Directory.Saved(await site.Get<UploadTable>().RunAsync(Directory.Somebody, kind, Encoding.UTF8.GetBytes(table)));

    private async Task<Guid> ImportedAsync(ImportKind kind, string table)
    {
        var key = await UploadedAsync(kind, table);
        await RunAsync(key, onlyGood: false);
        return key;
    }

    private async Task RunAsync(Guid key, bool onlyGood)
    {
        var preview = (await site.Get<PreviewImport>().RunAsync(key))!;
        Directory.Saved(await site.Get<StartImport>().RunAsync(key, preview.Mapping, onlyGood));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await ProgressAsync(key)).State is ImportState.Running)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Null((await ProgressAsync(key)).Plan.Failure);
    }

    private async Task<ImportProgress> ProgressAsync(Guid key) => (await site.Get<ReadImports>().OneAsync(key))!;

    private async Task<(int Removed, int Kept)> UndoneAsync(Guid key)
    {
        var plan = Directory.Saved(await site.Get<UndoImport>().RunAsync(Directory.Somebody, key));
        return (plan.Removed, plan.Kept);
    }

    private Task<List<Contact>> ContactsOfAsync(Guid key) =>
        _directory.Database.ReadAsync(db => db.Contacts.Where(x => db.Imports.Any(import => import.Key == key && import.Id == x.ImportId)).ToListAsync());

    private Task<List<LedgerEntry>> StandingAsync(Guid key) =>
        _directory.Database.ReadAsync(db => db.Standing().Where(x => db.Imports.Any(import => import.Key == key && import.Id == x.ImportId)).OrderBy(x => x.Id).ToListAsync());

    private async Task<Guid> KeyOfAsync(string organisation) =>
        await _directory.Database.ReadAsync(db => db.Organisations.Where(x => x.Name == $"{organisation} {Mark}").Select(x => x.Key).SingleAsync());
}
