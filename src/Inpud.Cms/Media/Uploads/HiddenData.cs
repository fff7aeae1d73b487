namespace Inpud.Cms.Media.Uploads;

/// <summary>
/// What a file tells about its makers beside what it shows: who wrote it, with what, where it lay, what others remarked, what was
/// crossed out, what it fetches from elsewhere. One sentence for each; empty where nothing was found.
/// </summary>
internal static class HiddenData
{
    private const int MostSentences = 20;
    private const int LongestSentence = 160;

    /// <param name="content">Can be sought in.</param>
    public static IReadOnlyList<string> In(string fileName, Stream content)
    {
        var ending = Path.GetExtension(fileName).TrimStart('.');
        content.Position = 0;
        var found = FileKinds.Expected(ending) switch
        {
            FileKind.Pdf => PdfTraces.In(content),
            FileKind.Zip => OfficeTraces.In(content),
            FileKind.OldOffice => ["This format may keep names, paths and earlier versions that cannot be listed. A .docx, .xlsx or .pptx can be checked."],
            FileKind.RichText => ["This format may keep names and earlier versions that cannot be listed. A .docx can be checked."],
            _ => [],
        };
        return [.. found.Select(Short).Distinct(StringComparer.Ordinal).Take(MostSentences)];
    }

    private static string Short(string sentence)
    {
        var plain = string.Concat(sentence.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return plain.Length <= LongestSentence ? plain : plain[..LongestSentence] + "…";
    }
}

/// <summary>Sentences about what was found.</summary>
internal sealed class Traces
{
    private readonly List<string> _sentences = [];

    public IReadOnlyList<string> Sentences => _sentences;

    public void Say(string what, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _sentences.Add($"{what}: {value.Trim()}");
        }
    }

    public void Count(string one, string many, int number)
    {
        if (number > 0)
        {
            _sentences.Add(number == 1 ? one : $"{number} {many}");
        }
    }

    public void List(string what, IEnumerable<string> values)
    {
        var all = values.Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (all.Count > 0)
        {
            _sentences.Add($"{what}: {string.Join(", ", all.Take(5))}{(all.Count > 5 ? $" and {all.Count - 5} more" : "")}");
        }
    }

    public void Add(string sentence) => _sentences.Add(sentence);
}
