using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>A few people, organisations and items, and every deed done twice: by the real services and in the model.</summary>
internal sealed class LedgerWorld(SiteFixture site, Directory directory)
{
    private readonly List<Organisation> _places = [];
    private readonly List<Contact> _people = [];
    private readonly Dictionary<int, NaivePerson> _now = [];
    private Occasion? _last;

    public Guid[] Items { get; private set; } = [];

    public NaiveLedger Model { get; private set; } = new();

    /// <summary>Numbers of the two networks.</summary>
    public int[] Networks { get; private set; } = [];

    public static DateOnly Day(int day) => new(2026, 3, day);

    /// <summary>Two networks, a group in both, one in the first, and one that belongs to neither.</summary>
    public static async Task<LedgerWorld> CreateAsync(SiteFixture site)
    {
        var directory = new Directory(site);
        var world = new LedgerWorld(site, directory);
        var region = await directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var women = await directory.OrganisationAsync("Women", OrganisationKind.WomensNetwork);
        world.Networks = [region.NetworkNumber!.Value, women.NetworkNumber!.Value];
        world._places.AddRange([region, women, await directory.OrganisationAsync("Both", OrganisationKind.LocalGroup, region, women)]);
        world._places.AddRange([await directory.OrganisationAsync("Nation", OrganisationKind.NationalNetwork, region), await directory.OrganisationAsync("Donor", OrganisationKind.Donor)]);
        for (var place = 0; place < 6; place++)
        {
            world._people.Add(await directory.ContactAsync($"Person {place}"));
            world._now[place] = new NaivePerson(world._people[place].Id, AudienceClass.Member, null, 0, null, null);
        }

        return world;
    }

    public void Restart() => (Items, Model, _last) = ([Guid.CreateVersion7(), Guid.CreateVersion7()], new NaiveLedger(), null);

    public async Task WriteAsync(int item, List<int> people, List<int> places, string? language, Channel channel, Strength? strength, int day)
    {
        if (people.Count + places.Count == 0)
        {
            return;
        }

        var occasion = new Occasion
        {
            Key = Guid.CreateVersion7(),
            ItemKey = Items[item],
            Happened = Day(day),
            Language = language,
            Channel = channel,
            Strength = strength,
            Contacts = [.. people.Select(x => _people[x].Key)],
            Organisations = [.. places.Select(x => _places[x].Key)],
            Copies = day % 3 == 0 ? day : null,
        };
        await AppendAsync(occasion);
        var what = new NaiveEntry { Item = Items[item], Day = day, Language = language, Channel = channel, Strength = strength ?? StrengthOf.Channel(channel), Copies = occasion.Copies };
        Model.Add(people.Distinct().Select(x => what with { Person = _now[x], Audience = _now[x].Audience, Place = _now[x].Place, Networks = _now[x].Networks, Country = _now[x].Country, Preferred = _now[x].Preferred }));
        Model.Add(places.Distinct().Select(x => Of(what, x)));
    }

    public async Task ReachAsync(int item, AudienceClass audience, int count, int place, int day)
    {
        await AppendAsync(new Occasion
        {
            Key = Guid.CreateVersion7(),
            ItemKey = Items[item],
            Happened = Day(day),
            Channel = Channel.Listserv,
            Audiences = [new AudienceReached(audience, count, _places[place].Key)],
        });
        var entry = new NaiveEntry { Item = Items[item], Day = day, Channel = Channel.Listserv, Strength = Strength.ReachedByCount, Count = count };
        Model.Add([Of(entry, place) with { Audience = audience, Preferred = null }]);
    }

    /// <summary>Corrects an entry; on day 0 it happened when it was thought to.</summary>
    public async Task ChangeAsync(int which, string? language, Strength? strength, int day, Emptied emptied)
    {
        if (await StandingAsync(which) is { } found)
        {
            strength = found.Count is null ? strength : null;
            var done = await site.Get<CorrectEntry>().ChangeAsync(
                Directory.Somebody, found.Key, new Correction { Language = language, Strength = strength, Happened = day == 0 ? null : Day(day), Emptied = emptied });
            Assert.Equal(Model.Change(which, x => x with
            {
                Language = language ?? (emptied.HasFlag(Emptied.Language) ? null : x.Language),
                Copies = emptied.HasFlag(Emptied.Copies) ? null : x.Copies,
                Strength = strength ?? x.Strength,
                Day = day == 0 ? x.Day : day,
            }), done.Succeeded);
        }
    }

    public async Task VoidAsync(int which)
    {
        if (await StandingAsync(which) is { } found)
        {
            Directory.Saved(await site.Get<CorrectEntry>().VoidAsync(Directory.Somebody, found.Key));
            Model.Remove(which);
        }
    }

    public async Task SendAgainAsync()
    {
        if (_last is not null)
        {
            Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, _last));
        }
    }

    public async Task MoveAsync(int who, int place, AudienceClass audience, string? language)
    {
        var input = directory.Input($"Person {who}", audience, _places[place]) with { Languages = language is null ? [] : [language] };
        _people[who] = Directory.Saved(await site.Get<SaveContact>().RunAsync(_people[who].Key, input, _people[who].Revision));
        _now[who] = new NaivePerson(_people[who].Id, audience, _places[place].Id, NetworksOf(place), "KE", language ?? "fr");
    }

    public Task<DateTime?> LastRecordedAsync() => directory.Database.ReadAsync(db => db.Ledger.Where(x => Items.Contains(x.ItemKey)).MaxAsync(x => (DateTime?)x.Recorded));

    /// <summary>All whom the directory has, those of other tests too, by what they are now.</summary>
    public Task<List<NaiveContact>> ActiveAsync() => directory.Database.ReadAsync(async db =>
    {
        var tree = await NetworkTrees.ReadAsync(db);
        var organisations = await db.Organisations.ToDictionaryAsync(x => x.Id);
        var contacts = await db.Contacts.Where(x => x.State == ContactState.Active).OrderBy(x => x.Id).ToListAsync();
        return contacts.ConvertAll(x =>
        {
            var place = x.OrganisationId is { } id ? organisations[id] : null;
            var networks = place is null ? [] : Enumerable.Range(0, 63).Where(n => (tree.NetworksOf(place.Id) >> n) % 2 != 0).ToArray();
            return new NaiveContact(x.Id, x.Audience, networks, x.RegionKey ?? place?.RegionKey, x.Languages.Concat(place?.Languages ?? []).FirstOrDefault());
        });
    });

    private async Task AppendAsync(Occasion occasion)
    {
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, occasion));
        _last = occasion;
    }

    private NaiveEntry Of(NaiveEntry entry, int place) => entry with
    {
        Audience = place == 4 ? AudienceClass.Donor : AudienceClass.Member,
        Place = _places[place].Id,
        Networks = NetworksOf(place),
        Country = "KE",
        Preferred = "fr",
    };

    private long NetworksOf(int place) => place switch
    {
        0 or 3 => 1L << Networks[0],
        1 => 1L << Networks[1],
        2 => (1L << Networks[0]) | (1L << Networks[1]),
        _ => 0,
    };

    /// <summary>The standing entry that has this place in the model.</summary>
    private async Task<LedgerEntry?> StandingAsync(int which)
    {
        if (Model.At(which) is not { } wanted)
        {
            return null;
        }

        var standing = await directory.Database.ReadAsync(db => db.Standing().Where(x => x.ItemKey == wanted.Item).ToListAsync());
        return standing.First(x => (x.ContactId, x.ContactId is null ? x.OrganisationId : null, x.Count, x.Language, x.Strength, x.Channel, x.Happened, x.Copies, x.Audience, x.Networks, x.Preferred)
            == (wanted.Person?.Id, wanted.Person is null ? wanted.Place : null, wanted.Count, wanted.Language, wanted.Strength, wanted.Channel, Day(wanted.Day), wanted.Copies, wanted.Audience, wanted.Networks, wanted.Preferred));
    }
}
