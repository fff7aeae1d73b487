using CsCheck;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network.Segments;

/// <summary>Segments: whom conditions hold, against the same rules in memory, and that nothing unknown is passed over.</summary>
public sealed class SegmentTests(SiteFixture site)
{
    [Fact]
    public async Task A_segment_holds_exactly_those_for_whom_all_of_its_conditions_hold()
    {
        var world = await SegmentWorld.CreateAsync(site);
        var ours = world.People.ToDictionary(x => x.Contact.Key);
        var read = site.Get<ReadSegment>();
        await Conditions(world).Where(x => SegmentJson.Write(x) != "{}").SampleAsync(
            async asked =>
            {
                var stored = Directory.Saved(SegmentJson.Read(SegmentJson.Write(asked)));
                var keys = await read.KeysAsync(stored);
                Assert.Equal(world.People.Where(x => x.IsIn(asked)).Select(x => x.Contact.Id), keys.Where(ours.ContainsKey).Select(x => ours[x].Contact.Id).Order());
                Assert.Equal(keys.Count, await read.CountAsync(stored));
                var page = await read.ListAsync(stored, page: 1, size: 5);
                Assert.Equal((keys.Count, Math.Min(5, keys.Count)), (page.Total, page.Rows.Count));
            },
            iter: 150, threads: 1, print: SegmentJson.Write);
    }

    [Fact]
    public async Task Whoever_received_version_1_and_not_2_is_found()
    {
        var directory = new Directory(site);
        var (one, both, item) = (await directory.ContactAsync("First only"), await directory.ContactAsync("Both"), Guid.CreateVersion7());
        foreach (var (version, who) in new[] { ("1", new[] { one.Key, both.Key }), ("2", [both.Key]) })
        {
            Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion { Key = Guid.CreateVersion7(), ItemKey = item, ItemVersion = version, Happened = SegmentWorld.Day(1), Contacts = who }));
        }

        var keys = await site.Get<ReadSegment>().KeysAsync(new SegmentConditions { Received = [new() { Item = item, Version = "1" }, new() { Item = item, Version = "2", Not = true }] });
        Assert.Equal([one.Key], keys);
        Assert.Equal(["1", "2"], await site.Get<ReadSegment>().VersionsAsync(item));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"audiences":[]}""")]
    [InlineData("""{"audiences":null,"states":["Active"]}""")]
    [InlineData("""{"audiences":["Donor"],"city":["Nairobi"]}""")]
    [InlineData("""{"audiences":["Donor"],"audiences":["Member"]}""")]
    [InlineData("""{"audiences":["Donor","Friends"]}""")]
    [InlineData("""{"audiences":["Member, Board"]}""")]
    [InlineData("""{"audiences":[5]}""")]
    [InlineData("""{"audiences":[99]}""")]
    [InlineData("""{"Audiences":["Donor"]}""")]
    [InlineData("""{"states":["Erased"]}""")]
    [InlineData("""{"regions":["Eurasia"]}""")]
    [InlineData("""{"countries":["Russia"]}""")]
    [InlineData("""{"languages":["Klingon"]}""")]
    [InlineData("""{"preferredOnly":true,"audiences":["Donor"]}""")]
    [InlineData("""{"received":[{"not":true}]}""")]
    [InlineData("""{"received":[{"item":"0198aaaa-0000-7000-8000-000000000001","since":"2026-05-02","until":"2026-05-01"}]}""")]
    [InlineData("""{"received":[{"item":"0198aaaa-0000-7000-8000-000000000001","edition":"2"}]}""")]
    [InlineData("""{"audiences":["Donor"]""")]
    [InlineData("no conditions")]
    public void Conditions_that_are_not_understood_are_a_problem_and_hold_nobody(string stored) => Assert.NotEmpty(SegmentJson.Read(stored).Problems);

    [Fact]
    public async Task A_list_that_was_removed_lets_nobody_in()
    {
        var gone = new SegmentConditions { Lists = [Guid.CreateVersion7()] };
        Assert.Equal(0, await site.Get<ReadSegment>().CountAsync(gone));
        Assert.Equal(0, await site.Get<ReadSegment>().CountAsync(new SegmentConditions { Networks = [Guid.CreateVersion7()] }));
    }

    [Fact]
    public async Task What_is_logged_keeps_the_published_state_and_its_file_and_nothing_where_that_state_came_later()
    {
        var (directory, item) = (new Directory(site), SiteFixture.KeyOf("publications/words-matter"));
        var contact = await directory.ContactAsync("Reader");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var (day, format) in new[] { (today, Format.File), (new DateOnly(2019, 5, 1), Format.File), (today, Format.Spoken) })
        {
            Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion { Key = Guid.CreateVersion7(), ItemKey = item, Language = "en", Happened = day, Format = format, Contacts = [contact.Key] }));
        }

        var entries = await directory.Database.ReadAsync(db => db.Ledger.Where(x => x.ContactId == contact.Id).OrderBy(x => x.Id).ToListAsync());
        Assert.False(string.IsNullOrEmpty(entries[0].ItemVersion));
        Assert.Equal(32, entries[0].FileHash!.Length);
        Assert.Equal((null, null), (entries[1].ItemVersion, entries[1].FileHash));
        Assert.Equal((entries[0].ItemVersion, null), (entries[2].ItemVersion, entries[2].FileHash));

        // What was passed on was in another language, or earlier: then it was another file, or one that nobody knows any more.
        var correct = site.Get<CorrectEntry>();
        var french = Directory.Saved(await correct.ChangeAsync(Directory.Somebody, entries[0].Key, new Correction { Language = "fr" }));
        Assert.NotEqual(entries[0].FileHash, french.FileHash);
        var earlier = Directory.Saved(await correct.ChangeAsync(Directory.Somebody, french.Key, new Correction { Happened = new DateOnly(2019, 5, 1) }));
        Assert.Null(earlier.FileHash);
        var copies = Directory.Saved(await correct.ChangeAsync(Directory.Somebody, entries[2].Key, new Correction { Copies = 3 }));
        Assert.Equal(entries[2].ItemVersion, copies.ItemVersion);
    }

    private static Gen<SegmentConditions> Conditions(SegmentWorld world) => Gen.Select(
        Gen.Select(Some(Enum.GetValues<AudienceClass>()), Some(Enum.GetValues<OrganisationKind>()), Some([.. world.Places.Select(x => x.Key)]), Some([.. world.Places.Select(x => x.Key)])),
        Gen.Select(Some(SegmentWorld.Regions), Some(["UA", "KE", "SN"]), Some([.. SegmentWorld.Languages, "pt", "fr", "zh-Hant"]), Gen.Bool),
        Gen.Select(Some([ContactState.Active, ContactState.Unsubscribed, ContactState.Bounced]), Some([.. world.Lists, Guid.Empty]), Some([.. SegmentWorld.Purposes, "ПРИГЛАШЕНИЯ", "nothing"])),
        Gen.Frequency((2, Gen.Const(new List<ReceivedCondition>())), (3, Received.List[1, 2])),
        (who, where, what, received) => new SegmentConditions
        {
            Audiences = who.Item1, Kinds = who.Item2, Organisations = who.Item3, Networks = who.Item4,
            Regions = where.Item1, Countries = where.Item2, Languages = where.Item3, PreferredOnly = where.Item4 && where.Item3.Count > 0,
            States = what.Item1, Lists = what.Item2, ConsentedTo = what.Item3, Received = received,
        });

    private static Gen<ReceivedCondition> Received => Gen.Select(
        Gen.Int[0, 1], Gen.Bool, One<string?>(null, null, "ru", "en"), Gen.Int[-4, 2], One<string?>(null, null, "1", "2"), Gen.Int[-6, 12], Gen.Int[-6, 12],
        (item, not, language, channel, version, since, until) => new ReceivedCondition
        {
            Item = SegmentWorld.Items[item], Not = not, Language = language, Channel = channel < 0 ? null : (Channel)channel, Version = version,
            Since = since < 1 ? null : SegmentWorld.Day(since), Until = until < 1 || until < since ? null : SegmentWorld.Day(until),
        });

    private static Gen<T> One<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(x => all[x]);

    private static Gen<List<T>> Some<T>(T[] all) => Gen.Frequency((5, Gen.Const(new List<T>())), (1, One(all).List[1, 3]));
}
