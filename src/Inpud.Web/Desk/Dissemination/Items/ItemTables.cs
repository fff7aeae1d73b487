using Inpud.Content.Dissemination;
using Inpud.Content.Network;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>An item's numbers as tables.</summary>
internal sealed class ItemTables(IReadOnlyList<OrganisationName> organisations, IReadOnlyList<PublishedItem> regions)
{
    public IReadOnlyList<DeskTable> Of(ItemNumbers numbers) =>
    [
        Table("strength", "By how sure it is", "How sure", numbers.ByStrength, LedgerWords.Of),
        Table("audience", "By audience", "Audience", numbers.ByAudience, LedgerWords.Of),
        Table("network", "By member network", "Network", numbers.ByNetwork, Network) with
        {
            Remark = $"Whoever belongs to several networks is in each row; in any of them, each once: {numbers.InAnyNetwork.Persons} persons.",
        },
        Table("region", "By region", "Region", numbers.ByRegion, Region),
        Table("country", "By country", "Country", numbers.ByCountry, x => x is null ? "Not known" : Country.Name(x)),
        Table("language", "By language", "Language", numbers.ByLanguage, LedgerWords.Language) with { Remark = "Whoever received it in several languages is in each row." },
        new DeskTable("preferred", "In the language they prefer", ["Language", new("Persons", true)],
        [
            ["The one they prefer", numbers.Preferred.Got],
            ["Another one only", numbers.Preferred.Another],
            ["Not known", numbers.Preferred.Unknown],
        ]),
        Table("channel", "By channel", "Channel", numbers.ByChannel, LedgerWords.Of) with { Remark = "Whoever received it by several channels is in each row." },
    ];

    private static DeskTable Table<TKey>(string name, string caption, string heading, IReadOnlyList<Cell<TKey>> cells, Func<TKey, string> text) => new(
        name,
        caption,
        [heading, new("Persons", true), new("Organisations", true), new("Reached by count", true), new("Copies", true)],
        [.. cells.Select(x => (IReadOnlyList<TableCell>)[text(x.Key), x.Persons, x.Organisations, x.ReachedByCount, x.Copies])]);

    private string Network(int number) => organisations.FirstOrDefault(x => x.NetworkNumber == number)?.Name ?? $"Network {number}";

    private string Region(Guid? key) => key is null ? "Not known" : regions.FirstOrDefault(x => x.Key == key)?.Title ?? "A region that is no longer published";
}
