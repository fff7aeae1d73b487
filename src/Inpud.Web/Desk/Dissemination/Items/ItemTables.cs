using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>An item's numbers as tables, each also as somebody outside may have it. Where the page narrows its list of recipients so, a row leads to them.</summary>
internal sealed class ItemTables(ItemQuestion ask, IReadOnlyList<OrganisationName> organisations, IReadOnlyList<PublishedItem> regions)
{
    private static string Merged => T["Several small ones together"];

    public IReadOnlyList<DeskTable> Of(ItemNumbers numbers)
    {
        var outside = OutsiderNumbers.Of(numbers);
        return
        [
            Table("strength", T["By how sure it is"], T["How sure"], numbers.ByStrength, LedgerWords.Of, outside.ByStrength),
            Table("audience", T["By audience"], T["Audience"], numbers.ByAudience, LedgerWords.Of, outside.ByAudience, x => ask.Narrowed("audience", $"{x}")),
            Table("network", T["By member network"], T["Network"], numbers.ByNetwork, Network, outside.ByNetwork, x => ask.Narrowed("network", $"{x}")) with
            {
                Remark = T[$"Whoever belongs to several networks is in each row; in any of them, each once: {numbers.InAnyNetwork.Persons} persons."],
            },
            Table("region", T["By region"], T["Region"], numbers.ByRegion, Region, outside.ByRegion, x => x is null ? null : ask.Narrowed("region", $"{x}")),
            Table("country", T["By country"], T["Country"], numbers.ByCountry, x => x is null ? T["Not known"] : T.Country(x), null),
            Table("language", T["By language"], T["Language"], numbers.ByLanguage, LedgerWords.Language, outside.ByLanguage, x => string.IsNullOrEmpty(x) ? null : ask.Narrowed("language", x)) with { Remark = T["Whoever received it in several languages is in each row."] },
            Preferred(numbers.Preferred, outside.Preferred),
            Table("channel", T["By channel"], T["Channel"], numbers.ByChannel, LedgerWords.Of, outside.ByChannel, x => ask.Narrowed("channel", $"{x}")) with { Remark = T["Whoever received it by several channels is in each row."] },
        ];
    }

    private static DeskTable Preferred(PreferredNumbers numbers, IReadOnlyList<OutsiderCell> outside)
    {
        (string Name, string Text, int Persons)[] rows =
        [
            (nameof(numbers.Got), T["The one they prefer"], numbers.Got),
            (nameof(numbers.Another), T["Another one only"], numbers.Another),
            (nameof(numbers.Unknown), T["Not known"], numbers.Unknown),
        ];
        return new DeskTable("preferred", T["In the language they prefer"], [T["Language"], new(T["Persons"], true)], [.. rows.Select(x => (IReadOnlyList<TableCell>)[x.Text, x.Persons])])
        {
            ForOutsiders = Outside("preferred", T["In the language they prefer"], T["Language"], outside, rows.ToDictionary(x => x.Name, x => x.Text, StringComparer.Ordinal)),
        };
    }

    private static DeskTable Table<TKey>(
        string name, string caption, string heading, IReadOnlyList<Cell<TKey>> cells, Func<TKey, string> text, IReadOnlyList<OutsiderCell>? outside, Func<TKey, string?>? address = null) => new(
        name,
        caption,
        [heading, new(T["Persons"], true), new(T["Organisations"], true), new(T["Reached by count"], true), new(T["Copies"], true)],
        [.. cells.Select(x => (IReadOnlyList<TableCell>)[new(text(x.Key), address?.Invoke(x.Key)), x.Persons, x.Organisations, x.ReachedByCount, x.Copies])])
    {
        Id = $"by-{name}",
        ForOutsiders = outside is null ? null : Outside(name, caption, heading, outside, cells.ToDictionary(x => OutsiderNumbers.NameOf(x.Key), x => text(x.Key), StringComparer.Ordinal)),
    };

    private static DeskTable Outside(string name, string caption, string heading, IReadOnlyList<OutsiderCell> cells, Dictionary<string, string> texts) => new(
        name,
        caption,
        [heading, new(T["Persons"], true)],
        [.. cells.Select(x => (IReadOnlyList<TableCell>)[x.Name is null ? Merged : texts[x.Name], x.Persons is { } persons ? persons : T["not told"]])]);

    private string Network(int number) => organisations.FirstOrDefault(x => x.NetworkNumber == number)?.Name ?? T[$"Network {number}"];

    private string Region(Guid? key) => key is null ? T["Not known"] : regions.FirstOrDefault(x => x.Key == key)?.Title ?? T["A region that is no longer published"];
}
