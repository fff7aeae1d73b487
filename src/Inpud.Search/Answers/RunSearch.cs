using System.Globalization;
using Inpud.Search.Documents;
using Inpud.Search.Indexes;
using Inpud.Search.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Inpud.Search.Answers;

/// <summary>Answers what readers ask of an index.</summary>
public static class RunSearch
{
    /// <summary>Further down nobody reads; whoever wants all narrows it.</summary>
    public const int Deepest = 10_000;

    /// <summary>The best reading of what was typed, from the strictest on: every word in the language; beginnings and spellings; other languages; not all words.</summary>
    public static SearchAnswer Search(this SearchIndex index, SearchRequest request) => index.Search(searcher =>
    {
        var clauses = Clause.Read(request.Text);
        var own = new AskInLanguage(searcher.IndexReader, request.Language);
        var sought = own.Run(clauses, literal: false, all: true);
        var answer = Answer(searcher, request, sought, [request.Language]);
        if (answer.Total > 0 && sought.Closeness < Closeness.Similar)
        {
            return answer;
        }

        // Words that another language writes just so are meant so; else they are more likely mistyped words of this one.
        if (Elsewhere(searcher, request, clauses, asWritten: answer.Total > 0) is { } elsewhere)
        {
            return elsewhere with { Suggestion = sought.Suggestion };
        }

        if (answer.Total > 0 || clauses.Count(x => !x.IsExcluded) < 2)
        {
            return answer;
        }

        return Answer(searcher, request, own.Run(clauses, literal: false, all: false), [request.Language]);
    });

    private static SearchAnswer? Elsewhere(IndexSearcher searcher, SearchRequest request, IReadOnlyList<Clause> clauses, bool asWritten)
    {
        if (clauses.All(x => x.IsExcluded) || request.Others.Count == 0)
        {
            return null;
        }

        var asked = request.Others.Select(x => (Language: x, Ask: new AskInLanguage(searcher.IndexReader, x)))
            .Where(x => !asWritten || x.Ask.HasAsWritten(clauses))
            .Select(x => (x.Language, Sought: x.Ask.Run(clauses, literal: true, all: true)))
            .Where(x => !x.Sought.IsVain).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var any = new BooleanQuery(disableCoord: true);
        asked.ForEach(x => any.Add(x.Sought.Query, Occur.SHOULD));
        var forms = asked.SelectMany(x => x.Sought.Marked).Distinct(StringComparer.Ordinal).ToList();
        var answer = Answer(searcher, request, new Sought(any, forms, Closeness.Literal, Suggestion: null, IsVain: false), [.. asked.Select(x => x.Language)]);
        return answer.Total > 0 ? answer with { IsElsewhere = true } : null;
    }

    private static SearchAnswer Answer(IndexSearcher searcher, SearchRequest request, Sought sought, IReadOnlyList<string> languages)
    {
        var deepest = Math.Clamp(request.Skip + request.Take, 1, Math.Max(1, Math.Min(Deepest, searcher.IndexReader.MaxDoc)));
        var top = TopFieldCollector.Create(OrderOf(request.Order), deepest, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        var collect = new CollectHits(top, request.Narrowed, request.Counted);
        searcher.Search(sought.Query, collect);
        var found = top.GetTopDocs(request.Skip, request.Take);
        return new SearchAnswer(top.TotalHits, [.. found.ScoreDocs.Select(x => HitOf(searcher, x.Doc, sought.Marked, languages))], collect.Facets())
        {
            Closeness = sought.Closeness, Suggestion = sought.Suggestion,
        };
    }

    private static Sort OrderOf(SearchOrder order) => order switch
    {
        SearchOrder.Newest => new Sort(new SortField(IndexFields.Date, SortFieldType.INT64, reverse: true), SortField.FIELD_DOC),
        SearchOrder.Oldest => new Sort(new SortField(IndexFields.Date, SortFieldType.INT64), SortField.FIELD_DOC),
        _ => new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.Date, SortFieldType.INT64, reverse: true), SortField.FIELD_DOC),
    };

    private static Hit HitOf(IndexSearcher searcher, int document, IReadOnlyList<string> forms, IReadOnlyList<string> languages)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var stored = searcher.Doc(document);
        var language = stored.Get(IndexFields.WrittenLanguage, CultureInfo.InvariantCulture);
        var id = new DocumentId(new Guid(stored.GetBinaryValue(IndexFields.Key).Bytes.AsSpan(stored.GetBinaryValue(IndexFields.Key).Offset, 16)), language);
        return new Hit(id, stored.Get(IndexFields.Title, CultureInfo.InvariantCulture), new MakeSnippet(leaf.AtomicReader, document - leaf.DocBase, stored, languages.Count == 1 ? languages[0] : language, forms).Run());
    }
}
