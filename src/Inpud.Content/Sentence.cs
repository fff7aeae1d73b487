using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Inpud.Content;

/// <summary>
/// An English sentence whose values stay apart from its words, so that whoever shows it can say it in another language. It is written as
/// an ordinary text, interpolated or not, wherever one is expected: <c>$"{longest} characters fit."</c>.
/// </summary>
/// <param name="literalLength">Given by the compiler, as is the next.</param>
/// <param name="formattedCount">How many values come.</param>
[InterpolatedStringHandler]
public sealed class Sentence(int literalLength, int formattedCount) : IEquatable<Sentence>
{
    private readonly StringBuilder _words = new(literalLength + (3 * formattedCount));
    private readonly List<object?> _values = new(formattedCount);

    /// <summary>The words, with <c>{0}</c>, <c>{1}</c> … where values stand: what it is translated by.</summary>
    public string Words => _words.ToString();

    /// <summary>The values in their order; one may be a sentence itself.</summary>
    public IReadOnlyList<object?> Values => _values;

    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Sentence?(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var sentence = new Sentence(words.Length, 0);
        sentence.AppendLiteral(words);
        return sentence;
    }

    /// <summary>One of the framework's own, from a part that does not know this one.</summary>
    public static Sentence Of(FormattableString text)
    {
        Sentence sentence = text.Format;
        sentence._values.AddRange(text.GetArguments());
        return sentence;
    }

    /// <summary>Called by the compiler for each piece of words.</summary>
    public void AppendLiteral(string value) => _words.Append(value);

    /// <summary>Called by the compiler for each value.</summary>
    public void AppendFormatted(object? value)
    {
        _words.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        _values.Add(value);
    }

    /// <summary>Called by the compiler for a value with a format; it is the same in all languages.</summary>
    public void AppendFormatted(IFormattable value, string format) => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public bool Equals(Sentence? other) => other is not null && Words == other.Words && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => Words.GetHashCode(StringComparison.Ordinal);

    /// <summary>In English, for logs, files and other systems.</summary>
    public override string ToString() =>
        Fill(Words, _values.Select(x => x is DateOnly day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : Convert.ToString(x, CultureInfo.InvariantCulture)));

    /// <summary>Words with values in their places. Words without values may hold braces.</summary>
    /// <param name="words">In any language.</param>
    /// <param name="values">As they are to be read.</param>
    public static string Fill(string words, IEnumerable<string?> values)
    {
        var all = values.ToArray<object?>();
        return all.Length == 0 ? words : string.Format(CultureInfo.InvariantCulture, words, all);
    }
}
