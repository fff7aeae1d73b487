using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Inpud.Search.Analyzers;

/// <summary>Russian across its cases; words that form them from another stem (человек, людей) are named in a list.</summary>
internal sealed class RussianFormsAnalyzer : Analyzer
{
    /// <summary>Lists of stop words take "person" for a word that says nothing; here it is what most texts are about.</summary>
    private static readonly CharArraySet _stop = new(
        LanguageAnalyzers.Version, RussianAnalyzer.DefaultStopSet.Where(x => x is not ("человек" or "люди" or "жизнь")).ToList(), ignoreCase: false);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        TokenStream chain = new RussianYo(new LowerCaseFilter(LanguageAnalyzers.Version, words));
        chain = new StopFilter(LanguageAnalyzers.Version, chain, _stop);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new SnowballFilter(WordForms.Russian.Over(new KeywordRepeatFilter(new ASCIIFoldingFilter(new PlainDigits(chain)))), new RussianStemmer())));
    }
}
