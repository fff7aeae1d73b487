using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Asking;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>Rows of an item's numbers: exact ones, or those for outsiders.</summary>
internal sealed class ItemRows(ApiWords words, Func<int, (string Key, string Name)> network)
{
    public ItemAnswer Exact(ItemName item, Period period, ItemNumbers numbers, int missing) => new()
    {
        Item = item, Period = ApiWords.Of(period), SmallRowsMerged = false,
        Persons = numbers.Persons, Organisations = numbers.Organisations, ReachedByCount = numbers.ReachedByCount, Copies = numbers.Copies, Missing = missing,
        ByStrength = Rows(numbers.ByStrength, Strength), ByAudience = Rows(numbers.ByAudience, Audience), ByNetwork = Rows(numbers.ByNetwork, Network),
        ByRegion = Rows(numbers.ByRegion, Region), ByCountry = Rows(numbers.ByCountry, x => (x, x.Length == 0 ? null : Country.Name(x))),
        ByLanguage = Rows(numbers.ByLanguage, Same), ByChannel = Rows(numbers.ByChannel, Channel),
        Preferred = [new("got", null, numbers.Preferred.Got), new("another", null, numbers.Preferred.Another), new("unknown", null, numbers.Preferred.Unknown)],
    };

    public ItemAnswer ForOutsiders(ItemName item, Period period, OutsiderNumbers numbers, int missing) => new()
    {
        Item = item, Period = ApiWords.Of(period), SmallRowsMerged = true,
        Persons = numbers.Persons, Organisations = numbers.Organisations, ReachedByCount = numbers.ReachedByCount, Copies = numbers.Copies, Missing = (int?)OutsiderNumbers.Told(missing),
        ByStrength = Rows(numbers.ByStrength, Strength), ByAudience = Rows(numbers.ByAudience, Audience), ByNetwork = Rows(numbers.ByNetwork, Network),
        ByRegion = Rows(numbers.ByRegion, Region), ByCountry = [], ByLanguage = Rows(numbers.ByLanguage, Same), ByChannel = Rows(numbers.ByChannel, Channel),
        Preferred = Rows(numbers.Preferred, x => (x.ToLowerInvariant(), null)),
    };

    private static RowAnswer[] Rows<TKey>(IReadOnlyList<Cell<TKey>> cells, Func<string, (string Key, string? Name)> say) =>
        [.. cells.Select(x => (Said: say(OutsiderNumbers.NameOf(x.Key)), Cell: x)).Select(x => new RowAnswer(x.Said.Key, x.Said.Name, x.Cell.Persons, x.Cell.Organisations, x.Cell.ReachedByCount, x.Cell.Copies))];

    private static RowAnswer[] Rows(IReadOnlyList<OutsiderCell> cells, Func<string, (string Key, string? Name)> say) =>
        [.. cells.Select(x => x.Name is { } name ? new RowAnswer(say(name).Key, say(name).Name, x.Persons) : new RowAnswer(null, null, x.Persons))];

    private static (string, string?) Same(string name) => (name, null);

    private static (string, string?) Strength(string name) => (Words.Of(Enum.Parse<Strength>(name)), null);

    private static (string, string?) Audience(string name) => (Words.Of(Enum.Parse<AudienceClass>(name)), null);

    private static (string, string?) Channel(string name) => (Words.Of(Enum.Parse<Channel>(name)), null);

    private (string, string?) Network(string name) => network(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));

    private (string, string?) Region(string name) => (name, Guid.TryParse(name, out var key) ? words.Region(key) : null);
}
