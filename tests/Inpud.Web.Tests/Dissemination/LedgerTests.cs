using System.Data.Common;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Dissemination;


/// <summary>The ledger: what happened, for ever.</summary>
public sealed class LedgerTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Guid _item = Guid.CreateVersion7();

    private AppendToLedger Append => site.Get<AppendToLedger>();

    [Fact]
    public async Task An_entry_keeps_what_its_recipient_was_then()
    {
        var (first, second) = (await _directory.OrganisationAsync("First", OrganisationKind.RegionalNetwork), await _directory.OrganisationAsync("Second"));
        var contact = await _directory.ContactAsync("Amina", AudienceClass.Member, first);
        Assert.Equal(1, Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(contact))));

        var moved = _directory.Input("Amina", AudienceClass.DecisionMaker, second) with { Languages = ["ru"] };
        Directory.Saved(await site.Get<SaveContact>().RunAsync(contact.Key, moved, contact.Revision));

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((AudienceClass.Member, first.Id, 1L << first.NetworkNumber!.Value), (entry.Audience, entry.OrganisationId, entry.Networks));
        Assert.Equal(("KE", "fr", Strength.HandedOver), (entry.Country, entry.Preferred, entry.Strength));
    }

    [Fact]
    public async Task The_same_occasion_sent_twice_is_written_once()
    {
        var occasion = Handed(await _directory.ContactAsync("Amina"), await _directory.ContactAsync("Boris"));
        var answers = await Task.WhenAll(Append.RunAsync(Directory.Somebody, occasion), Append.RunAsync(Directory.Somebody, occasion));
        Assert.All(answers, x => Assert.Equal(2, Directory.Saved(x)));
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Theory]
    [InlineData("""UPDATE "inpudLedger" SET "copies" = 5""")]
    [InlineData("""DELETE FROM "inpudLedger" """)]
    public async Task The_database_refuses_to_change_or_delete_an_entry(string statement)
    {
        Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina"))));

        var refused = await Assert.ThrowsAnyAsync<DbException>(() =>
            _directory.Database.WriteAsync(WriteTurn.Ledger, db => db.Database.ExecuteSqlRawAsync(statement)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await EntriesAsync()).Copies);
    }

    [Fact]
    public async Task A_correction_is_a_new_entry_and_the_old_one_stays()
    {
        Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina"))));
        var old = Assert.Single(await EntriesAsync());

        var correct = site.Get<CorrectEntry>();
        var answers = await Task.WhenAll(
            correct.ChangeAsync(Directory.Somebody, old.Key, new Correction { Language = "fr", Strength = Strength.Acknowledged }),
            correct.ChangeAsync(Directory.Somebody, old.Key, new Correction { Language = "ru" }));

        Assert.Contains("corrected already", Assert.Single(answers.SelectMany(x => x.Problems)).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await EntriesAsync()).Count);
        var standing = Assert.Single(await StandingAsync());
        Assert.Equal(old.Id, standing.Corrects);
        Assert.Equal(old.Key, Assert.Single(await StandingAsync(old.Recorded)).Key);
    }

    [Fact]
    public async Task What_stood_there_wrongly_is_taken_away_and_a_correction_that_changes_nothing_is_refused()
    {
        var owner = (await new People(site).EditorAsync(PrepareGroups.Alias)).Key;
        var line = Directory.Saved(await site.Get<SavePlanLine>().RunAsync(Guid.CreateVersion7(), _item, new PlanLineInput
        {
            Audience = AudienceClass.Member, Channel = Channel.Meeting, Languages = ["en"], Due = new DateOnly(2031, 1, 1), Owner = owner,
        }, revision: null));
        Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina")) with
        {
            ChannelName = "Another meeting", Copies = 3, FollowUp = new DateOnly(2026, 4, 1), PlanLine = line.Key,
        }));
        var old = Assert.Single(await EntriesAsync());
        Assert.Equal("Asked for the French one too.", await site.Get<ReadNote>().OfAsync(Directory.Somebody, old));
        var correct = site.Get<CorrectEntry>();
        foreach (var same in new[] { new Correction(), new Correction { Note = "Asked for the French one too. ", PlanLine = line.Key, Copies = 3, WithoutEvidence = true } })
        {
            Assert.Contains("says the same", Assert.Single((await correct.ChangeAsync(Directory.Somebody, old.Key, same)).Problems).Message, StringComparison.Ordinal);
        }

        var noted = Directory.Saved(await correct.ChangeAsync(Directory.Somebody, old.Key, new Correction { Note = "Asked for two.", FollowUp = new DateOnly(2026, 5, 1) }));
        Assert.Equal(("Asked for two.", new DateOnly(2026, 5, 1), line.Id), (await site.Get<ReadNote>().OfAsync(Directory.Somebody, noted), noted.FollowUp!.Value, noted.PlanLineId!.Value));

        var bare = Directory.Saved(await correct.ChangeAsync(Directory.Somebody, noted.Key, new Correction
        {
            Emptied = Emptied.Language | Emptied.ChannelName | Emptied.Copies | Emptied.PlanLine | Emptied.FollowUp | Emptied.Note,
        }));
        var standing = Assert.Single(await StandingAsync());
        Assert.Equal(bare.Key, standing.Key);
        Assert.Equal((null, null, null, null, null, null), (standing.Language, standing.ChannelName, standing.Copies, standing.PlanLineId, standing.FollowUp, standing.SealedNote));
        Assert.Equal(3, Assert.Single(await StandingAsync(old.Recorded)).Copies);
    }

    [Fact]
    public async Task What_could_not_have_been_written_at_first_does_not_get_in_as_a_correction()
    {
        Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina"))));
        var old = Assert.Single(await EntriesAsync());

        var answer = await site.Get<CorrectEntry>().ChangeAsync(Directory.Somebody, old.Key, new Correction
        {
            Happened = new DateOnly(1, 1, 1), Language = "no language at all", Copies = -3, Count = 0, ChannelName = new string('x', 300),
        });

        Assert.Equal(["ChannelName", "Copies", "Count", "Happened", "Language"], answer.Problems.Select(x => x.Field).Order(StringComparer.Ordinal));
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task What_did_not_happen_does_not_count_from_then_on()
    {
        Directory.Saved(await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina"))));
        var old = Assert.Single(await EntriesAsync());

        Directory.Saved(await site.Get<CorrectEntry>().VoidAsync(Directory.Somebody, old.Key));

        Assert.Empty(await StandingAsync());
        Assert.Single(await StandingAsync(old.Recorded));
    }

    [Fact]
    public async Task A_wrong_entry_is_refused_and_nothing_is_written()
    {
        var answer = await Append.RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(),
            ItemKey = _item,
            Happened = new DateOnly(2200, 1, 1),
            Language = "no language",
            Copies = -1,
            Audiences = [new AudienceReached(AudienceClass.Public, 0)],
        });
        Assert.Equal(["Audiences", "Copies", "Happened", "Language"], answer.Problems.Select(x => x.Field).Order(StringComparer.Ordinal));

        var gone = await Append.RunAsync(Directory.Somebody, Handed(await _directory.ContactAsync("Amina")) with { Contacts = [Guid.CreateVersion7()] });
        Assert.Equal("Contacts", Assert.Single(gone.Problems).Field);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task An_audience_is_a_number_and_nobody_in_person()
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        Directory.Saved(await Append.RunAsync(Directory.Somebody, new Occasion
        {
            Key = Guid.CreateVersion7(),
            ItemKey = _item,
            Happened = new DateOnly(2026, 3, 1),
            Channel = Channel.Listserv,
            ChannelName = "Members' list",
            Audiences = [new AudienceReached(AudienceClass.Member, 400, network.Key), new AudienceReached(AudienceClass.Partner, 30)],
        }));
        var entries = await EntriesAsync();
        Assert.Equal([400, 30], entries.Select(x => x.Count));
        Assert.All(entries, x => Assert.Equal((null, Strength.ReachedByCount), (x.ContactId, x.Strength)));
    }

    private Occasion Handed(params Contact[] contacts) => new()
    {
        Key = Guid.CreateVersion7(),
        ItemKey = _item,
        Happened = new DateOnly(2026, 3, 1),
        Language = "en",
        Channel = Channel.Meeting,
        Contacts = [.. contacts.Select(x => x.Key)],
        Note = "Asked for the French one too.",
    };

    private Task<List<LedgerEntry>> EntriesAsync() => _directory.Database.ReadAsync(db => db.Ledger.Where(x => x.ItemKey == _item).OrderBy(x => x.Id).ToListAsync());

    private Task<List<LedgerEntry>> StandingAsync(DateTime? cutOff = null) =>
        _directory.Database.ReadAsync(db => db.Standing(cutOff).Where(x => x.ItemKey == _item).ToListAsync());
}
