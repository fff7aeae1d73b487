using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;

namespace Inpud.Search.Analyzers;

/// <summary>Arabic across its prefixes (ال, و, ب, ل), forms of alef, ya and ta marbuta, and vowel marks; broken plurals are named in a list.</summary>
internal sealed class ArabicFormsAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LanguageAnalyzers.Version, reader);
        TokenStream chain = new ArabicIndefinite(new PlainDigits(new LowerCaseFilter(LanguageAnalyzers.Version, words)));
        chain = new StopFilter(LanguageAnalyzers.Version, new ArabicNormalizationFilter(chain), ArabicAnalyzer.DefaultStopSet);
        chain = WordForms.Arabic.Over(new ArabicStems(chain));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(chain)));
    }
}
