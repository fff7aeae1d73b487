using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Inpud.Search.Queries;

/// <summary>Looks for words in all zones of one language's documents at once.</summary>
/// <param name="language">A BCP 47 tag.</param>
internal sealed class Zones(string language)
{
    /// <summary>Of a document in which several zones hold the word, the best counts, and each other one by this much.</summary>
    private const float OtherZones = 0.15f;

    private static readonly (Zone Zone, float Weight)[] _weights = [(Zone.Title, 4f), (Zone.Summary, 1.8f), (Zone.Names, 2f), (Zone.Body, 1.2f), (Zone.Files, 0.9f)];

    /// <summary>A word in any of its forms.</summary>
    public Query Word(Place place)
    {
        var any = new DisjunctionMaxQuery(OtherZones);
        foreach (var (zone, weight) in _weights)
        {
            foreach (var term in place.Terms)
            {
                any.Add(new TermQuery(new Term(IndexFields.Forms(zone, language), term)) { Boost = weight });
            }
        }

        return any;
    }

    /// <summary>Words one after the other.</summary>
    /// <param name="places">At least two.</param>
    /// <param name="slop">How many others may stand between.</param>
    public Query Phrase(IReadOnlyList<Place> places, int slop)
    {
        var any = new DisjunctionMaxQuery(OtherZones);
        foreach (var (zone, weight) in _weights)
        {
            var field = IndexFields.Forms(zone, language);
            var phrase = new MultiPhraseQuery { Slop = slop, Boost = weight };
            foreach (var place in places)
            {
                phrase.Add([.. place.Terms.Select(x => new Term(field, x))], place.Number - places[0].Number);
            }

            any.Add(phrase);
        }

        return any;
    }

    /// <summary>Whether any document of the language has the word.</summary>
    public bool Has(IndexReader reader, Place place) =>
        Array.Exists(_weights, x => place.Terms.Any(term => reader.DocFreq(new Term(IndexFields.Forms(x.Zone, language), term)) > 0));
}
