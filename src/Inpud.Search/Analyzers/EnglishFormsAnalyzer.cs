using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Inpud.Search.Analyzers;

/// <summary>English by Porter's second stemmer; -ise and -ize are one ending.</summary>
internal sealed class EnglishFormsAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        TokenStream chain = new EnglishPossessiveFilter(LanguageAnalyzers.Version, new PlainApostrophes(words));
        chain = new StopFilter(LanguageAnalyzers.Version, new LowerCaseFilter(LanguageAnalyzers.Version, chain), EnglishAnalyzer.DefaultStopSet);
        chain = new BritishSpelling(new ASCIIFoldingFilter(new PlainDigits(chain)));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new SnowballFilter(WordForms.English.Over(new KeywordRepeatFilter(chain)), new EnglishStemmer())));
    }
}
