using System.Diagnostics;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Network.Segments;

/// <summary>How long segments take to count with 20,000 contacts and a million entries. Only when asked for: it fills a database for minutes.</summary>
public sealed class SegmentMeasureTests(SiteFixture site, ITestOutputHelper output)
{
    private const int Contacts = 20_000;
    private const int Items = 2_000;
    private const int Entries = 1_000_000;
    private static readonly string[] _languages = ["ru", "en", "fr", "es", "ar", "pt"];
    private readonly InpudDatabase _database = site.Get<InpudDatabase>();
    private readonly Guid[] _items = [.. Enumerable.Range(0, Items).Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] _regions = [.. Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7())];

    [Fact(Explicit = true)]
    public async Task A_segment_is_counted_in_a_fifth_of_a_second()
    {
        var network = await new Directory(site).OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var places = new List<Organisation>();
        for (var place = 0; place < 40; place++)
        {
            places.Add(await new Directory(site).OrganisationAsync($"Group {place}", OrganisationKind.LocalGroup, network));
        }

        var random = new Random(1);
        var people = new List<int>();
        for (var batch = 0; batch < Contacts / 2_000; batch++)
        {
            var made = Enumerable.Range(0, 2_000).Select(_ => Person(random, places)).ToList();
            await FillAsync(made);
            people.AddRange(made.Select(x => x.Id));
        }

        for (var batch = 0; batch < Entries / 5_000; batch++)
        {
            await FillAsync(Enumerable.Range(0, 5_000).Select(x => Entry(random, people, (batch * 5_000) + x)).ToList());
        }

        await MeasureAsync("decision makers of a region who read Russian and lack an item", new SegmentConditions { Audiences = [AudienceClass.DecisionMaker], Regions = [_regions[0]], Languages = ["ru"], Received = [new() { Item = _items[7], Not = true }] });
        await MeasureAsync("version 1, not 2, of an item that everybody has", new SegmentConditions { Received = [new() { Item = _items[0], Version = "1" }, new() { Item = _items[0], Version = "2", Not = true }] });
        await MeasureAsync("of a network, preferring French, agreed to mail", new SegmentConditions { Networks = [network.Key], Languages = ["fr"], PreferredOnly = true, ConsentedTo = ["Publications by mail"] });
        await MeasureAsync("active", new SegmentConditions { States = [ContactState.Active] });
    }

    private async Task MeasureAsync(string what, SegmentConditions conditions)
    {
        var times = new List<double>();
        var count = 0;
        for (var round = 0; round < 9; round++)
        {
            var watch = Stopwatch.StartNew();
            count = await site.Get<ReadSegment>().CountAsync(conditions);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var page = Stopwatch.StartNew();
        await site.Get<ReadSegment>().ListAsync(conditions, page: 1);
        output.WriteLine($"{what}: {count}, median {times.Order().ElementAt(4):0} ms, first {times[0]:0} ms, a page {page.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(times.Order().ElementAt(4) <= 200, what);
    }

    private Task FillAsync<T>(List<T> rows)
        where T : class => _database.WriteAsync(WriteTurn.Directory, db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });

    private Contact Person(Random random, List<Organisation> places) => new()
    {
        Key = Guid.CreateVersion7(), Audience = (AudienceClass)random.Next(9), OrganisationId = random.Next(3) == 0 ? null : places[random.Next(places.Count)].Id,
        Languages = [.. Enumerable.Range(0, random.Next(3)).Select(_ => _languages[random.Next(6)]).Distinct()], RegionKey = random.Next(4) == 0 ? null : _regions[random.Next(8)],
        State = random.Next(10) == 0 ? ContactState.Unsubscribed : ContactState.Active, ConsentedTo = random.Next(2) == 0 ? [] : ["publications by mail"],
        Sealed = new byte[400], SealedKey = new byte[120], EmailHash = BitConverter.GetBytes(random.NextInt64()),
    };

    private LedgerEntry Entry(Random random, List<int> people, int number) => new()
    {
        Key = Guid.CreateVersion7(), Occasion = Guid.CreateVersion7(), Happened = new DateOnly(2025, 1, 1).AddDays(number % 600), Recorded = DateTime.UnixEpoch,
        ItemKey = number < 2 * Contacts ? _items[0] : _items[random.Next(Items)], ItemVersion = number < Contacts || random.Next(2) == 0 ? "1" : "2",
        ContactId = number < 2 * Contacts ? people[number % Contacts] : people[random.Next(Contacts)], Language = _languages[random.Next(6)], Channel = (Channel)random.Next(10), Strength = Strength.Sent,
    };
}
