using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.TokenAttributes;

namespace Inpud.Search.Analyzers;

/// <summary>
/// Gives each word as it stands and each reading of its first letters: و and ف may be "and" and "so" or belong to the word (وشوم is
/// tattoos, وشعر may be "and hair"), and only what they lead to in another text tells.
/// </summary>
internal sealed class ArabicStems : TokenFilter
{
    private const int ShortestRest = 3;

    /// <summary>Further prefixes, of which the stemmer takes off one only.</summary>
    private static readonly string[] _further = ["بال", "كال", "لل", "ال", "بت", "لت"];

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly ArabicStemmer _stemmer = new();
    private readonly Queue<string> _waiting = new();
    private State? _state;

    public ArabicStems(TokenStream input)
        : base(input) => (_term, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

    public override bool IncrementToken()
    {
        if (_waiting.TryDequeue(out var other))
        {
            RestoreState(_state);
            _term.SetEmpty().Append(other);
            _step.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        _state = CaptureState();
        foreach (var stem in Readings(_term.ToString()!).Distinct(StringComparer.Ordinal))
        {
            _waiting.Enqueue(stem);
        }

        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _waiting.Clear();
    }

    private IEnumerable<string> Readings(string word)
    {
        yield return Stem(word, withPrefix: true);
        yield return Stem(word, withPrefix: false);
        if (word is ['و' or 'ف', ..] && Array.Find(_further, x => word.AsSpan(1).StartsWith(x, StringComparison.Ordinal)) is { } further && word.Length - 1 - further.Length >= ShortestRest)
        {
            yield return Stem(word[(1 + further.Length)..], withPrefix: false);
        }
    }

    private string Stem(string word, bool withPrefix)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, withPrefix ? _stemmer.Stem(letters, letters.Length) : _stemmer.StemSuffix(letters, letters.Length));
    }
}

/// <summary>Takes the ending of an indefinite accusative off (محاميًا): it is written with a letter that stemmers take for one of the word.</summary>
internal sealed class ArabicIndefinite : TokenFilter
{
    private const char Fathatan = '\u064B';

    private readonly ICharTermAttribute _term;

    public ArabicIndefinite(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (_term.Buffer.AsSpan(0, _term.Length) is [_, _, .., Fathatan, 'ا'] or [_, _, .., 'ا', Fathatan])
        {
            _term.Length -= 2;
        }

        return true;
    }
}
