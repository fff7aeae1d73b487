using Inpud.Search.Analyzers;
using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Inpud.Search.Queries;

/// <summary>Puts what was typed to the documents of one language.</summary>
internal sealed class AskInLanguage(IndexReader reader, string language)
{
    private const float ExactTitle = 1.2f;
    private const float ExactWord = 0.6f;
    private const float Near = 0.7f;
    private const float Named = 30f;
    private const float AllWords = 100f;
    private const int NearSlop = 2;

    /// <summary>Of words that are not all found together, this share must be.</summary>
    private const double EnoughWords = 0.5;

    /// <summary>So few words must all be there; of more, this share: those with all of them come first by themselves.</summary>
    private const int FewWords = 2;

    private const double MostWords = 0.7;

    private readonly Zones _zones = new(language);
    private readonly FindSimilar _similar = new(reader, language);

    /// <summary>Whether documents of the language have each word just as it was typed.</summary>
    public bool HasAsWritten(IReadOnlyList<Clause> clauses) =>
        clauses.Where(x => !x.IsExcluded).SelectMany(x => Words.Of(LanguageAnalyzers.Exact, "", x.Text)).All(x => x.Terms.All(_similar.Has));

    /// <param name="clauses">As read.</param>
    /// <param name="literal">Nothing but the words in their forms; else beginnings and other spellings where a word is unknown.</param>
    /// <param name="all">Every word must be there.</param>
    public Sought Run(IReadOnlyList<Clause> clauses, bool literal, bool all)
    {
        var words = clauses.Where(x => !x.IsExcluded).Select(x => Read(x, literal)).ToList();
        var meant = words.Where(x => x.Query is not null).ToList();

        // "To be" are words that say nothing, but then they are what was asked for.
        if (words.Count > 0 && meant.Count == 0)
        {
            meant = [.. clauses.Where(x => !x.IsExcluded).Select(AsWritten)];
        }

        var whole = new BooleanQuery();
        if (meant.Count == 0)
        {
            whole.Add(InLanguage(), Occur.MUST);
        }
        else
        {
            whole.Add(Together(meant, all), Occur.MUST);
            Prefer(whole, clauses, meant);
            PreferAll(whole, meant);
        }

        foreach (var excluded in clauses.Where(x => x.IsExcluded).Select(x => Read(x, literal: true).Query ?? AsWritten(x).Query).OfType<Query>())
        {
            whole.Add(excluded, Occur.MUST_NOT);
        }

        var closeness = meant.Select(x => x.Closeness).DefaultIfEmpty().Max();
        return new Sought(
            whole,
            [.. meant.SelectMany(x => x.Marked).Distinct(StringComparer.Ordinal)],
            closeness < Closeness.Some && !all && meant.Count > 1 ? Closeness.Some : closeness,
            words.Exists(x => x.Spelling is not null) ? string.Join(' ', clauses.Zip(Spellings(clauses, words), Spelled)) : null,
            meant.Exists(x => x.IsUnknown));
    }

    private static string Spelled(Clause clause, string? spelling) =>
        (clause.IsExcluded ? "-" : "") + (clause.IsPhrase ? $"\"{clause.Text}\"" : spelling ?? clause.Text) + (clause.IsBeginning ? "*" : "");

    private static IEnumerable<string?> Spellings(IReadOnlyList<Clause> clauses, List<WordAsked> words)
    {
        var next = 0;
        foreach (var clause in clauses)
        {
            yield return clause.IsExcluded ? null : words[next++].Spelling;
        }
    }

    private static BooleanQuery Together(List<WordAsked> meant, bool all)
    {
        var together = new BooleanQuery(disableCoord: false);
        foreach (var word in meant)
        {
            together.Add(word.Query, Occur.SHOULD);
        }

        together.MinimumNumberShouldMatch = all && meant.Count <= FewWords ? meant.Count : Math.Max(all ? FewWords : 1, (int)Math.Floor(meant.Count * (all ? MostWords : EnoughWords)));
        return together;
    }

    private ConstantScoreQuery InLanguage() => new(new TermQuery(new Term(IndexFields.Language, language.ToLowerInvariant())));

    /// <summary>Without being asked for: the very form that was typed, and words that stand near each other.</summary>
    private void Prefer(BooleanQuery whole, IReadOnlyList<Clause> clauses, List<WordAsked> meant)
    {
        foreach (var word in clauses.Where(x => !x.IsExcluded).SelectMany(x => Words.Of(LanguageAnalyzers.Exact, "", x.Text)).SelectMany(x => x.Terms).Distinct(StringComparer.Ordinal))
        {
            whole.Add(new TermQuery(new Term(IndexFields.ExactTitle(language), word)) { Boost = ExactTitle }, Occur.SHOULD);
            whole.Add(new TermQuery(new Term(IndexFields.Exact(language), word)) { Boost = ExactWord }, Occur.SHOULD);
        }

        var row = meant.SelectMany(x => x.Places).Select((place, number) => place with { Number = number }).ToList();
        if (meant.Count > 1 && meant.TrueForAll(x => x.Places.Count > 0))
        {
            var near = _zones.Phrase(row, NearSlop);
            near.Boost = Near;
            whole.Add(near, Occur.SHOULD);
        }
    }

    /// <summary>What has all words comes before what has most of them, however rare those are.</summary>
    private static void PreferAll(BooleanQuery whole, List<WordAsked> meant)
    {
        if (meant.Count > FewWords)
        {
            var every = new BooleanQuery();
            meant.ForEach(x => every.Add(x.Query, Occur.MUST));
            whole.Add(new ConstantScoreQuery(every) { Boost = AllWords }, Occur.SHOULD);
        }
    }

    private WordAsked Read(Clause clause, bool literal)
    {
        var places = Words.Of(LanguageAnalyzers.Of(language), "", clause.Text);
        if (places.Count == 0)
        {
            return WordAsked.Nothing;
        }

        if (clause.IsBeginning)
        {
            return Any(_similar.BeginningWith(clause.Text), Closeness.Literal, places);
        }

        var asked = places.Count > 1
            ? Several(clause, places)
            : new WordAsked(_zones.Word(places[0]), places, places[0].Terms, Closeness.Literal, IsUnknown: !_zones.Has(reader, places[0]));
        if (IdentifierForms.MayBe(clause.Text) && new Term(IndexFields.Identifier, IdentifierForms.Normal(clause.Text)) is var term && reader.DocFreq(term) > 0)
        {
            return asked with { Query = new BooleanQuery { { asked.Query, Occur.SHOULD }, { new TermQuery(term) { Boost = Named }, Occur.SHOULD } }, IsUnknown = false };
        }

        return asked.IsUnknown && !literal && !clause.IsPhrase && places.Count == 1 ? Loosely(clause, asked) : asked;
    }

    private WordAsked Several(Clause clause, IReadOnlyList<Place> places)
    {
        // A word with a hyphen is two words that belong together; in quotes they stand as they were typed.
        var query = _zones.Phrase(places, clause.IsPhrase ? 0 : 1);
        return new WordAsked(query, places, [.. places.SelectMany(x => x.Terms)], Closeness.Literal, IsUnknown: places.Any(x => !_zones.Has(reader, x)));
    }

    private WordAsked Loosely(Clause clause, WordAsked asked)
    {
        if (_similar.BeginningWith(clause.Text) is { Count: > 0 } begun)
        {
            return Any(begun, Closeness.Beginning, asked.Places);
        }

        if (_similar.SpelledLike(clause.Text) is [var nearest, ..] similar)
        {
            return Any(similar, Closeness.Similar, asked.Places) with { Spelling = _similar.Spelled(nearest) };
        }

        return _similar.StemsLike(asked.Marked) is { Count: > 0 } stems
            ? new WordAsked(_zones.Word(new Place(0, stems)), [new Place(0, stems)], stems, Closeness.Similar, IsUnknown: false)
            : asked;
    }

    private WordAsked Any(IReadOnlyList<string> words, Closeness closeness, IReadOnlyList<Place> asked)
    {
        var forms = words.SelectMany(x => Words.Of(LanguageAnalyzers.Of(language), "", x)).SelectMany(x => x.Terms).Distinct(StringComparer.Ordinal).ToList();
        return forms.Count == 0
            ? new WordAsked(_zones.Word(asked[0]), asked, asked[0].Terms, closeness, IsUnknown: true)
            : new WordAsked(_zones.Word(new Place(0, forms)), [new Place(0, forms)], forms, closeness, IsUnknown: false);
    }

    private WordAsked AsWritten(Clause clause)
    {
        var words = Words.Of(LanguageAnalyzers.Exact, "", clause.Text);
        var all = new BooleanQuery();
        foreach (var word in words.SelectMany(x => x.Terms))
        {
            all.Add(new TermQuery(new Term(IndexFields.Exact(language), word)), Occur.MUST);
        }

        return new WordAsked(all, [], [], Closeness.Literal, IsUnknown: words.Count == 0);
    }

    /// <summary>How one clause is asked for.</summary>
    private sealed record WordAsked(Query? Query, IReadOnlyList<Place> Places, IReadOnlyList<string> Marked, Closeness Closeness, bool IsUnknown)
    {
        /// <summary>Words that say nothing.</summary>
        public static WordAsked Nothing { get; } = new(null, [], [], Closeness.Literal, IsUnknown: false);

        /// <summary>As documents spell it, where it was spelled otherwise.</summary>
        public string? Spelling { get; init; }
    }
}
