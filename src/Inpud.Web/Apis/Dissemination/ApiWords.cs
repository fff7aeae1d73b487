using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Asking;
using Inpud.Web.Desk.Dissemination;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>What the ledger keeps by number, as the API says it: keys, words and, for those who may, names.</summary>
internal sealed class ApiWords(Published published, NameRecipients names, OpenContacts open)
{
    private IReadOnlyDictionary<int, OrganisationName>? _organisations;

    public async Task<IReadOnlyDictionary<int, OrganisationName>> OrganisationsAsync() =>
        _organisations ??= (await names.OrganisationsAsync()).ToDictionary(x => x.Id);

    public ItemName Item(Guid key) => published.One(key) is { } item ? new ItemName(key, item.Title, item.Languages) : new ItemName(key, null, []);

    public static PeriodAnswer Of(Period period) => new(period.From, period.To, period.CutOff);

    /// <summary>The network's number, by the organisation's key; null where there is no such network.</summary>
    public async Task<int?> NetworkAsync(Guid? key) => (await OrganisationsAsync()).Values.FirstOrDefault(x => x.Key == key)?.NetworkNumber;

    /// <summary>Key and name of a network by its number.</summary>
    public async Task<Func<int, (string Key, string Name)>> NetworksAsync()
    {
        var byNumber = (await OrganisationsAsync()).Values.Where(x => x.NetworkNumber is not null).ToDictionary(x => x.NetworkNumber!.Value, x => (x.Key.ToString(), x.Name));
        return number => byNumber.GetValueOrDefault(number, ("", ""));
    }

    public string? Region(Guid key) => published.One(key)?.Title;

    /// <summary>Names of some contacts by their numbers. It is written down that they were read under the key.</summary>
    public async Task<IReadOnlyDictionary<int, RecipientAnswer>> PeopleAsync(ApiKey key, IEnumerable<int> ids)
    {
        var opened = await open.ManyAsync(key.Key, Deed, await names.ContactsAsync(ids));
        return opened.ToDictionary(x => x.Contact.Id, x => new RecipientAnswer("person", x.Contact.Key, x.Details?.Name));
    }

    /// <summary>What is written down of a key that read names.</summary>
    public const string Deed = "api";

    public async Task<RecipientAnswer> RecipientAsync(int? contact, int? organisation, int? count, IReadOnlyDictionary<int, RecipientAnswer> people)
    {
        if (contact is { } id)
        {
            return people[id];
        }

        var found = organisation is { } number ? (await OrganisationsAsync()).GetValueOrDefault(number) : null;
        return new RecipientAnswer(count is null ? "organisation" : "audience", found?.Key, found?.Name);
    }

    public async Task<Guid?> KeyOfAsync(int? organisation) => organisation is { } id ? (await OrganisationsAsync()).GetValueOrDefault(id)?.Key : null;

    public async Task<EntryAnswer> EntryAsync(LedgerEntry entry, Guid? corrects, IReadOnlyDictionary<int, RecipientAnswer> people) => new(
        entry.Key, corrects, entry.Void, entry.Recorded, entry.Happened, entry.Occasion, entry.ItemKey,
        await RecipientAsync(entry.ContactId, entry.OrganisationId, entry.Count, people), Words.Of(entry.Audience), entry.RegionKey, entry.Country, entry.Language,
        Words.Of(entry.Format), Words.Of(entry.Channel), entry.ChannelName, Words.Of(entry.Strength), entry.Count, entry.Copies);
}
