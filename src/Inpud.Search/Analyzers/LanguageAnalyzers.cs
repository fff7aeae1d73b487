using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Util;

namespace Inpud.Search.Analyzers;

/// <summary>
/// Which analyzer finds the words of a language across their forms. A further language that Lucene knows is one line here; any other is
/// searched by plain words.
/// </summary>
public static class LanguageAnalyzers
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Analyzer _plain = new PlainAnalyzer();

    private static readonly Dictionary<string, Analyzer> _byLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = new ArabicFormsAnalyzer(),
        ["en"] = new EnglishFormsAnalyzer(),
        ["es"] = LatinFormsAnalyzer.Spanish,
        ["fr"] = LatinFormsAnalyzer.French,
        ["pt"] = LatinFormsAnalyzer.Portuguese,
        ["ru"] = new RussianFormsAnalyzer(),
        ["bg"] = new BulgarianAnalyzer(Version),
        ["ca"] = LatinFormsAnalyzer.Catalan,
        ["cs"] = new CzechAnalyzer(Version),
        ["de"] = LatinFormsAnalyzer.German,
        ["el"] = new GreekAnalyzer(Version),
        ["fa"] = new PersianAnalyzer(Version),
        ["hi"] = new HindiAnalyzer(Version),
        ["id"] = new IndonesianAnalyzer(Version),
        ["it"] = LatinFormsAnalyzer.Italian,
        ["ja"] = new CJKAnalyzer(Version),
        ["ko"] = new CJKAnalyzer(Version),
        ["lv"] = new LatvianAnalyzer(Version),
        ["nl"] = LatinFormsAnalyzer.Dutch,
        ["ro"] = LatinFormsAnalyzer.Romanian,
        ["sv"] = LatinFormsAnalyzer.Swedish,
        ["zh"] = new CJKAnalyzer(Version),
    };

    /// <summary>Languages whose forms are known; all others are searched by plain words.</summary>
    public static IReadOnlyCollection<string> Known => _byLanguage.Keys;

    /// <summary>Words as they stand, in small letters: the exact form, and what suggestions are made of.</summary>
    internal static Analyzer Exact { get; } = new WordsAnalyzer();

    /// <summary>Words without their marks and in no form but the written one: what the beginning of a word is looked for in.</summary>
    internal static Analyzer Plain => _plain;

    /// <summary>The analyzer of a language; pt-BR is read like pt.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    internal static Analyzer Of(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (_byLanguage.TryGetValue(tag, out var analyzer))
            {
                return analyzer;
            }
        }

        return _plain;
    }
}
