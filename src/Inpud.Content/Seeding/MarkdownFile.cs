using System.Collections.Immutable;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Seeding;

/// <summary>A file with fields between two lines of dashes and a text below them.</summary>
/// <param name="Fields">The front matter.</param>
/// <param name="Body">The text, without empty lines before it and white space after it.</param>
internal sealed record MarkdownFile(ImmutableArray<SeedField> Fields, string Body)
{
    private const string Dashes = "---";

    /// <summary>Reads a file; what cannot be read becomes problems, and is empty here.</summary>
    /// <param name="text">Its content, with line feeds only.</param>
    /// <param name="place">The file.</param>
    public static MarkdownFile Parse(string text, Place place)
    {
        var lines = text.Split('\n');
        if (!IsDashes(lines[0]))
        {
            place.Problem("The first line must be ---, followed by the fields.");
            return new MarkdownFile([], string.Empty);
        }

        var end = Array.FindIndex(lines, 1, IsDashes);
        if (end < 0)
        {
            place.Problem("A second line of --- must end the fields.");
            return new MarkdownFile([], string.Empty);
        }

        var fields = ReadYaml.Fields(string.Concat(lines[1..end].Select(line => line + '\n')), place, linesBefore: 1);
        return new MarkdownFile(fields, Trimmed(string.Join('\n', lines[(end + 1)..])));
    }

    /// <summary>A body as it is kept: no empty lines before it, no white space after it. An indented first line stays indented.</summary>
    public static string Trimmed(string body)
    {
        var text = body.TrimEnd();
        var start = 0;
        for (var i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\n')
            {
                start = i + 1;
            }
        }

        return text[start..];
    }

    public bool Equals(MarkdownFile? other) =>
        other is not null && Fields.SequenceEqual(other.Fields) && string.Equals(Body, other.Body, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Fields.Length, Body);

    private static bool IsDashes(string line) =>
        line.StartsWith(Dashes, StringComparison.Ordinal) && line.AsSpan(Dashes.Length).IsWhiteSpace();
}
