using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inpud.Content.Publications;

namespace Inpud.Bench.Corpus;

/// <summary>Decides what the publication of a number contains. The same number gives the same publication.</summary>
internal static class PlanPublication
{
    private static readonly DateTime _first = new(2011, 1, 3, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The key of the publication of that number.</summary>
    public static Guid KeyOf(int number) => KeyOf(number, "publication");

    public static PlannedPublication Of(int number, Pickable pickable)
    {
        var dice = new Dice((ulong)number);
        var cover = dice.One(pickable.Covers);
        var (topics, regions) = (dice.Some(pickable.Topics, 2), dice.Some(pickable.Regions, 1 + dice.Next(2)));
        var (demands, related) = (dice.Some(pickable.Demands, 1), dice.Some(pickable.Publications, 2));
        var published = _first.AddDays(number % 5_500);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["cover"] = StoredForms.Picture(KeyOf(number, "cover"), cover),
            ["topics"] = StoredForms.Documents(topics),
            ["regions"] = StoredForms.Documents(regions),
            ["demands"] = StoredForms.Documents(demands),
            ["related"] = StoredForms.Documents(related),
            ["publicationType"] = StoredForms.Choice(dice.One(PublicationVocabulary.Types)),
            ["ourRole"] = StoredForms.Choice(dice.One(PublicationVocabulary.OurRoles)),
            ["datePublished"] = StoredForms.Date(published),
            ["datePrecision"] = StoredForms.Choice("day"),
            ["contributors"] = StoredForms.Contributor(KeyOf(number, "contributor"), string.Create(CultureInfo.InvariantCulture, $"Author {number % 97}")),
            ["publishers"] = "International Network of People who Use Drugs (INPUD)",
            ["audiences"] = StoredForms.Choice([.. dice.Some(PublicationVocabulary.Audiences, 2)]),
            ["licence"] = StoredForms.Choice("CC BY 4.0"),
            ["reportNumber"] = string.Create(CultureInfo.InvariantCulture, $"B-{number:D5}"),
        };
        var (theme, place) = (dice.Next(8), dice.Next(8));
        return new PlannedPublication(
            KeyOf(number),
            published,
            values,
            Phrases.All.ToDictionary(x => x.Key, x => TextOf(x.Value, number, theme, place), StringComparer.Ordinal),
            cover,
            [.. topics, .. regions, .. demands, .. related]);
    }

    private static PlannedText TextOf(Phrases phrases, int number, int theme, int place)
    {
        var dice = new Dice(~(ulong)number);
        var name = string.Create(CultureInfo.InvariantCulture, $"{phrases.Themes[theme]}: {phrases.Places[place]} {number}");
        return new PlannedText(name, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = name,
            ["subtitle"] = phrases.Sentence(dice),
            ["summary"] = Cut(phrases.Sentences(dice, 2), 300),
            ["body"] = Body(phrases, dice),
            ["coverAlt"] = phrases.Sentence(dice),
            ["metaDescription"] = Cut(phrases.Sentence(dice), 160),
        });
    }

    /// <summary>About 250 words of Markdown: headings, paragraphs, a list, a table and a link.</summary>
    private static string Body(Phrases phrases, Dice dice)
    {
        var body = new StringBuilder();
        body.Append(phrases.Sentences(dice, 3)).Append("\n\n");
        foreach (var heading in phrases.Headings)
        {
            body.Append("## ").Append(heading).Append("\n\n").Append(phrases.Sentences(dice, 3)).Append("\n\n");
        }

        body.Append("| 2024 | 2025 |\n|---|---|\n| ").Append(phrases.Sentence(dice)).Append(" | ").Append(dice.Next(900)).Append(" |\n\n");
        foreach (var start in phrases.Starts.Take(3))
        {
            body.Append("- **").Append(start).Append("** ").Append(dice.One(phrases.Middles)).Append('\n');
        }

        return body.Append('\n').Append('*').Append(phrases.Sentence(dice)).Append("* [inpud.net](https://inpud.net/)").ToString();
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static Guid KeyOf(int number, string part) => new(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part} {number}"))).AsSpan(0, 16));
}
