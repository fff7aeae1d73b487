using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Inpud.Search.Analyzers;

/// <summary>Writes letters that readers take for the same as one. In place: offsets stay.</summary>
internal abstract class SameLetters : TokenFilter
{
    private readonly ICharTermAttribute _term;

    protected SameLetters(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public sealed override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        Mend(_term.Buffer.AsSpan(0, _term.Length));
        return true;
    }

    protected abstract void Mend(Span<char> word);
}

/// <summary>ё is written е by almost everybody.</summary>
internal sealed class RussianYo(TokenStream input) : SameLetters(input)
{
    protected override void Mend(Span<char> word) => word.Replace('ё', 'е');
}

/// <summary>Digits of any script, as on Arabic, Persian and Hindi keyboards.</summary>
internal sealed class PlainDigits(TokenStream input) : SameLetters(input)
{
    protected override void Mend(Span<char> word)
    {
        foreach (ref var letter in word)
        {
            if (letter > '9' && char.IsDigit(letter))
            {
                letter = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter));
            }
        }
    }
}

/// <summary>Typeset apostrophes become typed ones.</summary>
internal sealed class PlainApostrophes(TokenStream input) : SameLetters(input)
{
    protected override void Mend(Span<char> word)
    {
        word.Replace('’', '\'');
        word.Replace('ʼ', '\'');
    }
}

/// <summary>Criminalize, criminalization: as criminalise, criminalisation.</summary>
internal sealed class BritishSpelling(TokenStream input) : SameLetters(input)
{
    private static readonly string[] _endings = ["ize", "izes", "ized", "izing", "ization", "izations", "izer", "izers"];

    protected override void Mend(Span<char> word)
    {
        foreach (var ending in _endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word[word.Length - ending.Length + 1] = 's';
            }
        }
    }
}
