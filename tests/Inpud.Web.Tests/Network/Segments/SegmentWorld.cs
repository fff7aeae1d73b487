using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network.Segments;

/// <summary>A dozen people of every sort, five organisations, two lists and some entries; beside them what each is, in memory.</summary>
internal sealed class SegmentWorld
{
    public static readonly Guid[] Items = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    public static readonly Guid[] Regions = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    public static readonly string[] Languages = ["ru", "uk", "en", "pt-BR", "zh-Hans"];
    public static readonly string[] Purposes = ["Publications by mail", "приглашения"];

    public List<Person> People { get; } = [];

    public List<Organisation> Places { get; } = [];

    public List<Guid> Lists { get; } = [];

    public static DateOnly Day(int day) => new(2026, 3, day);

    public static async Task<SegmentWorld> CreateAsync(SiteFixture site)
    {
        var (world, directory, random) = (new SegmentWorld(), new Directory(site), new Random(4711));
        var region = await directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var women = await directory.OrganisationAsync("Women", OrganisationKind.WomensNetwork);
        var nation = await directory.OrganisationAsync("Nation", OrganisationKind.NationalNetwork, region);
        world.Places.AddRange([region, women, nation, await directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, nation, women), await directory.OrganisationAsync("Donor", OrganisationKind.Donor)]);
        foreach (var name in new[] { "One", "Two" })
        {
            world.Lists.Add(Directory.Saved(await site.Get<ContactLists>().MakeAsync($"{name} {directory.Mark}")));
        }

        for (var place = 0; place < 14; place++)
        {
            await world.AddAsync(site, directory, random, place);
        }

        for (var day = 1; day <= 12; day++)
        {
            await world.LogAsync(site, random, day);
        }

        return world;
    }

    private async Task AddAsync(SiteFixture site, Directory directory, Random random, int number)
    {
        T? Maybe<T>(T[] all) => random.Next(2) == 0 ? default : all[random.Next(all.Length)];
        T[] Some<T>(T[] all, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => all[random.Next(all.Length)]).Distinct()];
        var place = random.Next(4) == 0 ? null : Places[random.Next(Places.Count)];
        var input = directory.Input($"Person {number}", (AudienceClass)random.Next(9), place) with
        {
            Languages = Some(Languages, 2), RegionKey = Maybe<Guid?>([.. Regions]), Country = Maybe(["UA", "KE"]), State = (ContactState)random.Next(3), ConsentedTo = Some(Purposes, 2),
        };
        var contact = Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), input, revision: null));
        var lists = Some<Guid>([.. Lists], 2);
        await site.Get<ContactLists>().SetAsync(contact.Key, lists);
        People.Add(new Person(contact, place, place is null ? [] : NetworksOf(place), lists));
    }

    private async Task LogAsync(SiteFixture site, Random random, int day)
    {
        var who = People.Where(_ => random.Next(3) == 0).ToList();
        if (who.Count == 0)
        {
            return;
        }

        var occasion = new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = Items[random.Next(2)], Happened = Day(day), Language = random.Next(2) == 0 ? "ru" : "en",
            Channel = (Channel)random.Next(3), ItemVersion = random.Next(3) == 0 ? null : $"{random.Next(2) + 1}", Contacts = [.. who.Select(x => x.Contact.Key)],
        };
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, occasion));
        var gone = who[^1];
        who.ForEach(x => x.Received.Add(occasion));
        if (day % 3 == 0)
        {
            // It did not reach the last one after all.
            var entry = await new Directory(site).Database.ReadAsync(db => db.Ledger.SingleAsync(x => x.Occasion == occasion.Key && x.ContactId == gone.Contact.Id));
            Directory.Saved(await site.Get<CorrectEntry>().VoidAsync(Directory.Somebody, entry.Key));
            gone.Received.Remove(occasion);
        }
    }

    private Guid[] NetworksOf(Organisation place) => Places.IndexOf(place) switch
    {
        2 => [Places[0].Key, place.Key],
        3 => [Places[0].Key, Places[1].Key, Places[2].Key, place.Key],
        _ => [place.Key],
    };

    internal sealed record Person(Contact Contact, Organisation? Place, Guid[] Within, Guid[] Lists)
    {
        public List<Occasion> Received { get; } = [];

        /// <summary>The rules once more, one after the other.</summary>
        public bool IsIn(SegmentConditions asked)
        {
            var languages = Contact.Languages.Length > 0 ? Contact.Languages : Place?.Languages ?? [];
            return Any(asked.Audiences, Contact.Audience)
                && Any(asked.States, Contact.State)
                && (asked.Kinds.Count == 0 || (Place is not null && asked.Kinds.Contains(Place.Kind)))
                && (asked.Organisations.Count == 0 || (Place is not null && asked.Organisations.Contains(Place.Key)))
                && (asked.Networks.Count == 0 || asked.Networks.Intersect(Within).Any())
                && (asked.Regions.Count == 0 || asked.Regions.Any(x => x == (Contact.RegionKey ?? Place?.RegionKey)))
                && (asked.Countries.Count == 0 || asked.Countries.Contains(Contact.Country ?? Place?.Country ?? ""))
                && (asked.Languages.Count == 0 || (asked.PreferredOnly ? languages.Take(1) : languages).Any(x => asked.Languages.Any(y => x.Split('-')[0] == y.Split('-')[0] && (x == y || !x.Contains('-') || !y.Contains('-')))))
                && (asked.Lists.Count == 0 || asked.Lists.Intersect(Lists).Any())
                && (asked.ConsentedTo.Count == 0 || asked.ConsentedTo.Intersect(Contact.ConsentedTo, StringComparer.OrdinalIgnoreCase).Any())
                && asked.Received.All(x => Received.Exists(y => Fits(x, y)) != x.Not);
        }

        private static bool Any<T>(IReadOnlyList<T> asked, T value) => asked.Count == 0 || asked.Contains(value);

        private static bool Fits(ReceivedCondition asked, Occasion what) => asked.Item == what.ItemKey
            && (asked.Language is null || asked.Language == what.Language) && (asked.Channel is null || asked.Channel == what.Channel)
            && (asked.Version is null || asked.Version == what.ItemVersion) && !(asked.Since > what.Happened) && !(asked.Until < what.Happened);
    }
}
