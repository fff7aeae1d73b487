using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Inpud.Search.Queries;

/// <summary>One place in a text: a word, by each form in which it is looked for.</summary>
/// <param name="Number">Which word of the text it is; words that say nothing leave a gap.</param>
/// <param name="Terms">Forms that mean the same here.</param>
internal sealed record Place(int Number, IReadOnlyList<string> Terms);

/// <summary>Takes a text apart as an analyzer does.</summary>
internal static class Words
{
    public static IReadOnlyList<Place> Of(Analyzer analyzer, string field, string text)
    {
        var places = new List<(int Number, List<string> Terms)>();
        var number = -1;
        using var stream = analyzer.GetTokenStream(field, text);
        var (term, step) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IPositionIncrementAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
        {
            number += step.PositionIncrement;
            if (places.Count == 0 || places[^1].Number != number)
            {
                places.Add((number, []));
            }

            places[^1].Terms.Add(term.ToString()!);
        }

        stream.End();
        return [.. places.Select(x => new Place(x.Number, x.Terms))];
    }
}
