using System.Globalization;
using Inpud.Bench.Corpus;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Bench.Ledger;

/// <summary>Somebody of the directory as the ledger remembers them.</summary>
internal sealed record Person(int Id, AudienceClass Audience, int OrganisationId, long Networks, Guid Region, string Country, string Language);

/// <summary>Writes nine member networks, 800 organisations of which every third belongs to two networks, and the contacts, sealed as the site seals them.</summary>
internal sealed class WriteDirectory(InpudDatabase database, IWrapKeys keys, LookupKey lookup, CatalogueSource catalogue)
{
    private const int Networks = 9;
    private const int Organisations = 800;
    private static readonly DateTimeOffset _made = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] _languages = [.. Phrases.All.Keys];
    private static readonly string[] _countries = ["FR", "KE", "GE", "NP", "BR", "CA", "LB", "AU", "PT"];
    private static readonly AudienceClass[] _audiences = Enum.GetValues<AudienceClass>();

    public async Task<IReadOnlyList<Person>> RunAsync()
    {
        Guid[] regions = [.. catalogue.Current.Items.Where(x => x.Type == Region.Alias).Select(x => x.Key).Order()];
        var organisations = Enumerable.Range(0, Networks + Organisations).Select(x => OrganisationOf(x, regions)).ToList();
        await database.WriteAsync(WriteTurn.Directory, db =>
        {
            db.Insert(organisations, atOnce: 100);
            return Task.CompletedTask;
        });
        var ids = await database.ReadAsync(db => db.Organisations.OrderBy(x => x.Id).Select(x => x.Id).ToListAsync());
        var (belong, of) = Belonging(ids);
        var contacts = Enumerable.Range(0, LedgerDatabase.Contacts).Select(x => ContactOf(x, ids[Networks + (x % Organisations)])).ToList();
        await database.WriteAsync(WriteTurn.Directory, db =>
        {
            db.Insert(belong, atOnce: 100);
            db.Insert(contacts, atOnce: 100);
            return Task.CompletedTask;
        });
        var people = await database.ReadAsync(db => db.Contacts.OrderBy(x => x.Id).Select(x => x.Id).ToListAsync());
        return
        [
            .. people.Select((id, number) =>
            {
                var organisation = Networks + (number % Organisations);
                return new Person(
                    id, contacts[number].Audience, ids[organisation], of[organisation], organisations[organisation].RegionKey!.Value,
                    organisations[organisation].Country!, contacts[number].Languages[0]);
            }),
        ];
    }

    private static Organisation OrganisationOf(int number, Guid[] regions) => new()
    {
        Key = Guid.CreateVersion7(_made.AddSeconds(number)),
        Name = string.Create(CultureInfo.InvariantCulture, $"Organisation {number}"),
        Kind = number < Networks ? OrganisationKind.RegionalNetwork : OrganisationKind.NationalNetwork,
        RegionKey = regions[number % regions.Length],
        Country = _countries[number % _countries.Length],
        Languages = [_languages[number % _languages.Length]],
        NetworkNumber = number < Networks ? number : null,
        Created = _made.UtcDateTime,
        Updated = _made.UtcDateTime,
    };

    private static (List<OrganisationParent> Rows, long[] Networks) Belonging(IReadOnlyList<int> ids)
    {
        var rows = new List<OrganisationParent>();
        var networks = new long[ids.Count];
        for (var number = 0; number < ids.Count; number++)
        {
            int[] parents = number < Networks ? [] : number % 3 == 0 ? [number % 8, Networks - 1] : [number % 8];
            rows.AddRange(parents.Select(x => new OrganisationParent { OrganisationId = ids[number], ParentId = ids[x] }));
            networks[number] = number < Networks ? 1L << number : parents.Sum(x => 1L << x);
        }

        return (rows, networks);
    }

    private Contact ContactOf(int number, int organisation)
    {
        var key = Guid.CreateVersion7(_made.AddSeconds(number));
        var data = DataKey.Create(key);
        var email = string.Create(CultureInfo.InvariantCulture, $"person{number}@example.org");
        return new Contact
        {
            Key = key,
            SealedKey = data.Wrap(keys),
            Sealed = data.SealJson(new ContactDetails { Name = string.Create(CultureInfo.InvariantCulture, $"Person {number}"), Email = email }),
            EmailHash = lookup.OfEmail(email)[0],
            OrganisationId = organisation,
            Audience = _audiences[number % _audiences.Length],
            Languages = [_languages[number / 7 % _languages.Length]],
            Created = _made.UtcDateTime,
            Updated = _made.UtcDateTime,
        };
    }
}
