using Inpud.Search.Analyzers;
using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Inpud.Search.Queries;

/// <summary>Words of a language's documents that begin like what was typed, or are spelled almost so.</summary>
internal sealed class FindSimilar(IndexReader reader, string language)
{
    private const int MostBeginnings = 48;
    private const int MostSpellings = 3;
    private const int MostCandidates = 40;

    /// <summary>Below this a beginning is the beginning of everything.</summary>
    private const int ShortestBeginning = 3;

    private const int ShortestForOneEdit = 4;
    private const int ShortestForTwoEdits = 7;

    /// <summary>Words that begin so, the most frequent first, without accents.</summary>
    public IReadOnlyList<string> BeginningWith(string typed)
    {
        if (Plain(typed) is not { } beginning || beginning.Length < ShortestBeginning || MultiFields.GetTerms(reader, IndexFields.Plain(language)) is not { } terms)
        {
            return [];
        }

        var (found, each, sought) = (new List<(string Word, int Count)>(), terms.GetEnumerator(), new BytesRef(beginning));
        for (var status = each.SeekCeil(sought); status != TermsEnum.SeekStatus.END; status = each.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END)
        {
            if (!StringHelper.StartsWith(each.Term, sought) || found.Count > MostBeginnings * 10)
            {
                break;
            }

            found.Add((each.Term.Utf8ToString(), each.DocFreq));
        }

        return [.. found.OrderByDescending(x => x.Count).ThenBy(x => x.Word, StringComparer.Ordinal).Take(MostBeginnings).Select(x => x.Word)];
    }

    /// <summary>Words that differ by a letter or two, the nearest and most frequent first; nothing for short words.</summary>
    public IReadOnlyList<string> SpelledLike(string typed)
    {
        if (Plain(typed) is not { Length: >= ShortestForOneEdit } word)
        {
            return [];
        }

        var edits = word.Length >= ShortestForTwoEdits ? 2 : 1;
        var near = Near(IndexFields.Plain(language), word, edits);
        var best = near.Select(x => x.Nearness).DefaultIfEmpty().Max();
        return [.. near.Where(x => x.Nearness >= best).OrderByDescending(x => x.Count).ThenBy(x => x.Word, StringComparer.Ordinal).Take(MostSpellings).Select(x => x.Word)];
    }

    /// <summary>Stems that differ by a letter from those of a word: for long words of which both ending and spelling are others.</summary>
    public IReadOnlyList<string> StemsLike(IEnumerable<string> stems) =>
    [
        .. stems.Where(x => x.Length >= ShortestForTwoEdits - 1)
            .SelectMany(x => new[] { Zone.Title, Zone.Summary, Zone.Body, Zone.Files }.SelectMany(zone => Near(IndexFields.Forms(zone, language), x, edits: 1)))
            .OrderByDescending(x => x.Nearness).ThenByDescending(x => x.Count).Select(x => x.Word).Distinct(StringComparer.Ordinal).Take(MostSpellings),
    ];

    /// <summary>Whether a document has the word just so, accents and all.</summary>
    public bool Has(string word) => reader.DocFreq(new Term(IndexFields.Exact(language), word)) > 0;

    /// <summary>A word with the accents that documents write it with.</summary>
    public string Spelled(string plain) => Near(IndexFields.Exact(language), plain, edits: 2)
        .Where(x => Plain(x.Word) == plain)
        .OrderByDescending(x => x.Count)
        .Select(x => x.Word)
        .FirstOrDefault(plain);

    private static string? Plain(string typed) =>
        Words.Of(LanguageAnalyzers.Plain, "", typed) is [{ Terms: [var word, ..] }] ? word : null;

    private List<(string Word, float Nearness, int Count)> Near(string field, string word, int edits)
    {
        var query = new FuzzyQuery(new Term(field, word), edits, prefixLength: 1, MostCandidates, transpositions: true);
        return query.Rewrite(reader) is BooleanQuery rewritten
            ? [.. rewritten.Clauses.Select(x => x.Query).OfType<TermQuery>().Select(x => (x.Term.Text, x.Boost, reader.DocFreq(x.Term)))]
            : [];
    }
}
