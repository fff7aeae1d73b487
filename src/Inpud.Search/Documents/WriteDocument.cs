using System.Globalization;
using Inpud.Search.Analyzers;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Inpud.Search.Documents;

/// <summary>Makes of a document what Lucene stores.</summary>
internal static class WriteDocument
{
    /// <summary>Of values that are kept as one word. Lucene refuses the whole document where one is very long.</summary>
    private const int LongestValue = 200;

    private static readonly FieldType _withOffsets = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, norms: true);
    private static readonly FieldType _positions = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);
    private static readonly FieldType _words = Frozen(IndexOptions.DOCS_AND_FREQS, norms: false);

    public static Document Of(SearchDocument from)
    {
        var language = from.Id.Language;
        var document = new Document
        {
            new StringField(IndexFields.Id, from.Id.Term, Field.Store.NO),
            new StoredField(IndexFields.Key, from.Id.Key.ToByteArray()),
            new StringField(IndexFields.Language, language.ToLowerInvariant(), Field.Store.NO),
            new StoredField(IndexFields.WrittenLanguage, language),
            new BinaryDocValuesField(IndexFields.Stamp, new BytesRef($"{from.Id.Key:N}|{language}|{from.Stamp}")),
            new NumericDocValuesField(IndexFields.Date, from.Date?.DayNumber ?? 0),
        };
        Add(document, Zone.Title, language, from.Title, _positions);
        Add(document, Zone.Summary, language, from.Summary, _withOffsets);
        Add(document, Zone.Body, language, from.Body, _withOffsets);
        foreach (var name in from.Names)
        {
            Add(document, Zone.Names, language, name, _positions);
        }

        foreach (var page in from.Pages.Where(x => !string.IsNullOrWhiteSpace(x.Text)))
        {
            Add(document, Zone.Files, language, page.Text, _withOffsets);
            document.Add(new StoredField(IndexFields.Page, page.Text));
            document.Add(new StoredField(IndexFields.PageOf, string.Create(CultureInfo.InvariantCulture, $"{page.File:N} {page.Number}")));
        }

        AddWords(document, from, language);
        AddStored(document, from);
        foreach (var other in from.TellsOf.Distinct())
        {
            document.Add(new StringField(IndexFields.TellsOf, $"{other:N}", Field.Store.NO));
        }

        AddFacets(document, from);
        return document;
    }

    private static void AddWords(Document document, SearchDocument from, string language)
    {
        string?[] own = [from.Title, from.Summary, .. from.Names, from.Body];
        document.Add(Text(IndexFields.ExactTitle(language), from.Title, _words));
        foreach (var text in own.OfType<string>())
        {
            document.Add(Text(IndexFields.Exact(language), text, _words));
        }

        foreach (var text in own.OfType<string>().Concat(from.Pages.Select(x => x.Text)))
        {
            document.Add(Text(IndexFields.Plain(language), text, _words));
        }
    }

    private static void AddStored(Document document, SearchDocument from)
    {
        document.Add(new StoredField(IndexFields.Title, from.Title));
        foreach (var (name, text) in new[] { (IndexFields.Summary, from.Summary), (IndexFields.Body, from.Body) })
        {
            if (text is not null)
            {
                document.Add(new StoredField(name, text));
            }
        }
    }

    private static void AddFacets(Document document, SearchDocument from)
    {
        foreach (var identifier in from.Identifiers.Where(x => x.Length <= LongestValue).Select(IdentifierForms.Normal).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(IndexFields.Identifier, identifier, Field.Store.NO));
        }

        foreach (var (name, values) in from.Facets)
        {
            foreach (var value in values.Distinct(StringComparer.Ordinal).Where(x => x.Length is > 0 and <= LongestValue))
            {
                document.Add(new SortedSetDocValuesField(IndexFields.Facet(name), new BytesRef(value)));
            }
        }
    }

    private static void Add(Document document, Zone zone, string language, string? text, FieldType type)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            document.Add(Text(IndexFields.Forms(zone, language), text, type));
        }
    }

    private static Field Text(string field, string text, FieldType type) => new(field, text, type);

    private static FieldType Frozen(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }
}

/// <summary>The analyzer of each field, which its name tells.</summary>
internal sealed class FieldAnalyzers : AnalyzerWrapper
{
    /// <summary>Values of one field are texts of their own: no phrase reaches from one into the next.</summary>
    private const int GapBetweenTexts = 100;

    public FieldAnalyzers()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    public override int GetPositionIncrementGap(string fieldName) => GapBetweenTexts;

    protected override Analyzer GetWrappedAnalyzer(string fieldName)
    {
        var dot = fieldName.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? LanguageAnalyzers.Plain : fieldName[..dot] switch
        {
            "exact" or "exact-title" => LanguageAnalyzers.Exact,
            "plain" => LanguageAnalyzers.Plain,
            _ => LanguageAnalyzers.Of(fieldName[(dot + 1)..]),
        };
    }
}
