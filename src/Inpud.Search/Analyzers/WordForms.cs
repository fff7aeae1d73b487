using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace Inpud.Search.Analyzers;

/// <summary>Words whose forms no stemmer brings together: each line is a word and its other forms, as they look at this place in the chain.</summary>
internal sealed class WordForms
{
    private readonly StemmerOverrideFilter.StemmerOverrideMap _map;

    private WordForms(params string[] lines)
    {
        var builder = new StemmerOverrideFilter.Builder(ignoreCase: false);
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            foreach (var form in words)
            {
                builder.Add(form, words[0]);
            }
        }

        _map = builder.Build();
    }

    public static WordForms English { get; } = new("person people persons", "woman women", "man men", "child children", "drug drugs drugged");

    public static WordForms Russian { get; } = new(
        "человек человека человеку человеком человеке люди людей людям людьми людях",
        "ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях",
        "правило правила правилу правилом правиле правил правилам правилами правилах",
        "год года году годом годе годы годов годам годами годах лет");

    /// <summary>After the stemmer, so without prefixes.</summary>
    public static WordForms Arabic { get; } = new(
        "حق حقوق", "شخص اشخاص", "مخدر مخدرا", "خدم خدما", "امراه نساء نسو", "شبك شبكا", "منظم منظما", "قانون قوان", "سجن سجون", "طفل اطفال", "شاب شباب", "دول دول", "مرض امراض", "دواء ادو", "خطر مخاطر اخطار", "ضرر اضرار", "كتاب كتب", "تقرير تقار");

    public TokenStream Over(TokenStream words) => new StemmerOverrideFilter(words, _map);
}
