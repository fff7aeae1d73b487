using System.Globalization;
using System.Text;

namespace Inpud.Web.Tests.Desks.Words;

/// <summary>A text in a source, with <c>{0}</c>, <c>{1}</c> … where it has values.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">What follows it.</param>
internal sealed record Literal(int Start, int End, string Text);

/// <summary>Reads the texts of a C# source: plain, verbatim and interpolated ones, but for those in comments.</summary>
internal static class CSharpLiterals
{
    /// <summary>All of a source.</summary>
    public static IEnumerable<Literal> In(string source)
    {
        for (var at = 0; at < source.Length;)
        {
            if (source.AsSpan(at).StartsWith("//"))
            {
                at = source.IndexOf('\n', at) is var end and >= 0 ? end : source.Length;
            }
            else if (source[at] == '\'')
            {
                at = AfterLetter(source, at);
            }
            else if (At(source, at) is { } found)
            {
                yield return found;
                at = found.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The one that begins at a place; null where none does.</summary>
    public static Literal? At(string source, int start)
    {
        var at = start;
        while (at < source.Length && source[at] is '$' or '@')
        {
            at++;
        }

        if (at >= source.Length || source[at] != '"')
        {
            return null;
        }

        var marks = source[start..at];
        if (source.AsSpan(at).StartsWith("\"\"\""))
        {
            var end = source.IndexOf("\"\"\"", at + 3, StringComparison.Ordinal);
            return new Literal(start, end + 3, source[(at + 3)..end]);
        }

        return Read(source, start, at + 1, marks.Contains('$', StringComparison.Ordinal), marks.Contains('@', StringComparison.Ordinal));
    }

    private static Literal Read(string source, int start, int at, bool isInterpolated, bool isVerbatim)
    {
        var text = new StringBuilder();
        for (var values = 0; ; at++)
        {
            switch (source[at])
            {
                case '"' when isVerbatim && source[at + 1] == '"':
                    text.Append(source[++at]);
                    break;
                case '"':
                    return new Literal(start, at + 1, text.ToString());
                case '\\' when !isVerbatim && source[at + 1] == 'u':
                    text.Append((char)int.Parse(source.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    at += 5;
                    break;
                case '\\' when !isVerbatim:
                    text.Append(source[++at] switch { 'n' => '\n', 't' => '\t', var letter => letter });
                    break;
                case '{' when isInterpolated && source[at + 1] != '{':
                    text.Append(CultureInfo.InvariantCulture, $"{{{values++}}}");
                    at = AfterValue(source, at + 1) - 1;
                    break;
                case '{' or '}' when isInterpolated:
                    text.Append(source[at++]);
                    break;
                default:
                    text.Append(source[at]);
                    break;
            }
        }
    }

    /// <summary>Behind the brace that closes a value.</summary>
    private static int AfterValue(string source, int at)
    {
        for (var depth = 1; depth > 0;)
        {
            if (At(source, at) is { } inner)
            {
                at = inner.End;
                continue;
            }

            depth += source[at] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            at = source[at] == '\'' ? AfterLetter(source, at) : at + 1;
        }

        return at;
    }

    private static int AfterLetter(string source, int at) => at + 2 < source.Length && source[at + 1] != '\\' && source[at + 2] == '\'' ? at + 3
        : source[at + 1] == '\\' && source.IndexOf('\'', at + 3) is var end and >= 0 ? end + 1
        : at + 1;
}
