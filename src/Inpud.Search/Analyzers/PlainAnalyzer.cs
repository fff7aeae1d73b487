using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;

namespace Inpud.Search.Analyzers;

/// <summary>Words by Unicode's rules, in small letters, without accents and vowel marks: for languages of which nothing else is known.</summary>
internal sealed class PlainAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        TokenStream chain = new LowerCaseFilter(LanguageAnalyzers.Version, words);
        chain = new ArabicNormalizationFilter(new RussianYo(new PlainDigits(chain)));
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(chain));
    }
}

/// <summary>Words by Unicode's rules in small letters, and nothing else.</summary>
internal sealed class WordsAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        return new TokenStreamComponents(words, new LowerCaseFilter(LanguageAnalyzers.Version, words));
    }
}
