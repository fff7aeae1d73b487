using System.Xml;
using System.Xml.Linq;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>An interface word of a file, with those below it.</summary>
/// <param name="Key">The key it had where it was exported; null where the file names none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Texts">Texts by language.</param>
/// <param name="Children">The words below it.</param>
internal sealed record DictionaryFileItem(Guid? Key, string Name, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<DictionaryFileItem> Children);

/// <summary>Reads a file of Umbraco's form: <c>DictionaryItem</c> elements with <c>Value</c> elements and further items in them.</summary>
internal static class DictionaryFile
{
    private const int MostCharacters = 10_000_000;

    private const int MostItems = 10_000;

    private const int Deepest = 20;

    private const int LongestName = 450;

    /// <returns>The items; null for what is no such file, is too large or too deep.</returns>
    public static async Task<IReadOnlyList<DictionaryFileItem>?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters,
        };
        try
        {
            using var reader = XmlReader.Create(content, settings);
            var root = (await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken)).Root!;
            if (root.DescendantsAndSelf("DictionaryItem").Count() is 0 or > MostItems)
            {
                return null;
            }

            return root.Name.LocalName switch
            {
                "DictionaryItem" => [Read(root, 0)],
                "DictionaryItems" => [.. root.Elements("DictionaryItem").Select(x => Read(x, 0))],
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException)
        {
            return null;
        }
    }

    private static DictionaryFileItem Read(XElement element, int depth)
    {
        var name = element.Attribute("Name")?.Value.Trim();
        if (depth > Deepest || name is not { Length: > 0 and <= LongestName })
        {
            throw new FormatException("An item without a name, or too deep.");
        }

        return new DictionaryFileItem(
            Guid.TryParse(element.Attribute("Key")?.Value, out var key) && key != Guid.Empty ? key : null,
            name,
            element.Elements("Value")
                .Select(x => (Culture: x.Attribute("LanguageCultureAlias")?.Value ?? "", Text: x.Value))
                .Where(x => x is { Culture.Length: > 0, Text.Length: > 0 })
                .DistinctBy(x => x.Culture, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(x => x.Culture, x => x.Text, StringComparer.OrdinalIgnoreCase),
            [.. element.Elements("DictionaryItem").Select(x => Read(x, depth + 1))]);
    }
}
