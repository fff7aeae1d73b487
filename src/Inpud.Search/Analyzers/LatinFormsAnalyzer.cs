using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Snowball = Lucene.Net.Tartarus.Snowball.Ext;

namespace Inpud.Search.Analyzers;

/// <summary>
/// A language in Latin letters with accents. Each word is stemmed as it stands and without its accents, since stemmers know endings by
/// their accents and readers on phones leave them out: ações and acoes, réduction and reduction meet in one of the two.
/// </summary>
/// <param name="stop">Words that say nothing.</param>
/// <param name="stem">Takes the ending off.</param>
/// <param name="elided">What is written together with the next word by an apostrophe, or null.</param>
internal sealed class LatinFormsAnalyzer(CharArraySet stop, Func<TokenStream, TokenStream> stem, CharArraySet? elided = null) : Analyzer
{
    public static LatinFormsAnalyzer Catalan { get; } = new(CatalanAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.CatalanStemmer()));

    public static LatinFormsAnalyzer Dutch { get; } = new(DutchAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.DutchStemmer()));

    public static LatinFormsAnalyzer French { get; } = new(FrenchAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.FrenchStemmer()), FrenchAnalyzer.DEFAULT_ARTICLES);

    public static LatinFormsAnalyzer German { get; } = new(GermanAnalyzer.DefaultStopSet, x => new GermanLightStemFilter(new GermanNormalizationFilter(x)));

    public static LatinFormsAnalyzer Italian { get; } = new(ItalianAnalyzer.DefaultStopSet, x => new ItalianLightStemFilter(x), FrenchAnalyzer.DEFAULT_ARTICLES);

    public static LatinFormsAnalyzer Portuguese { get; } = new(PortugueseAnalyzer.DefaultStopSet, x => new PortugueseLightStemFilter(x));

    public static LatinFormsAnalyzer Romanian { get; } = new(RomanianAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.RomanianStemmer()));

    public static LatinFormsAnalyzer Spanish { get; } = new(SpanishAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.SpanishStemmer()));

    public static LatinFormsAnalyzer Swedish { get; } = new(SwedishAnalyzer.DefaultStopSet, x => new SnowballFilter(x, new Snowball.SwedishStemmer()));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        TokenStream chain = elided is null ? words : new ElisionFilter(new PlainApostrophes(words), elided);
        chain = new StopFilter(LanguageAnalyzers.Version, new LowerCaseFilter(LanguageAnalyzers.Version, chain), stop);
        chain = stem(new ASCIIFoldingFilter(chain, preserveOriginal: true));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(chain)));
    }
}
