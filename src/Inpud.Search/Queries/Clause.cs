using System.Buffers;
using System.Text;

namespace Inpud.Search.Queries;

/// <summary>One thing that was asked for: a word, or words in quotes.</summary>
/// <param name="Text">Without quotes, hyphen before and asterisk after.</param>
/// <param name="IsPhrase">The words must stand together.</param>
/// <param name="IsExcluded">It must not occur.</param>
/// <param name="IsBeginning">Any word that begins so.</param>
public sealed record Clause(string Text, bool IsPhrase = false, bool IsExcluded = false, bool IsBeginning = false)
{
    /// <summary>More than this is not read: nobody types it, and whoever pastes a page finds it by its first words.</summary>
    private const int MostClauses = 24;

    private const int LongestText = 400;

    /// <summary>Opens a phrase, and closes it: as keyboards, phones and word processors write them.</summary>
    private static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„«»‟〝〞＂");

    private const string Hyphens = "-−–";

    /// <summary>Reads what was typed. Nothing is an error: what makes no sense is a word like others.</summary>
    public static IReadOnlyList<Clause> Read(string? typed)
    {
        var text = Clean(typed);
        var clauses = new List<Clause>();
        for (var at = 0; at < text.Length && clauses.Count < MostClauses;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var excluded = Hyphens.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            var start = excluded ? at + 1 : at;
            var (end, clause) = _quotes.Contains(text[start]) ? Phrase(text, start) : Word(text, start);
            if (clause is not null)
            {
                clauses.Add(clause with { IsExcluded = excluded });
            }

            at = Math.Max(end, at + 1);
        }

        return clauses;
    }

    private static string Clean(string? typed)
    {
        var text = typed ?? "";
        if (text.Length > LongestText)
        {
            text = char.IsHighSurrogate(text[LongestText - 1]) ? text[..(LongestText - 1)] : text[..LongestText];
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD; marks of direction stand in what is copied from Arabic pages.
            clean.Append(Rune.IsControl(rune) || rune.Value is 0x200E or 0x200F or 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) ? " " : rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static (int End, Clause? Clause) Phrase(string text, int start)
    {
        var end = text.AsSpan(start + 1).IndexOfAny(_quotes);
        var inside = end < 0 ? text[(start + 1)..] : text.Substring(start + 1, end);
        return (end < 0 ? text.Length : start + end + 2, string.IsNullOrWhiteSpace(inside) ? null : new Clause(inside.Trim(), IsPhrase: true));
    }

    private static (int End, Clause? Clause) Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !_quotes.Contains(text[end]))
        {
            end++;
        }

        var word = text[start..end];
        var stem = word.TrimEnd('*');
        return (end, stem.Any(char.IsLetterOrDigit) ? new Clause(stem, IsBeginning: stem.Length < word.Length) : null);
    }
}
