using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;

namespace Inpud.Web.Site.Reading;

/// <summary>An item as it stands in a list.</summary>
/// <param name="Entry">The item in the language it is shown in.</param>
/// <param name="Cover">Its cover, or null.</param>
/// <param name="ShowsType">Whether the list mixes publications, statements and campaigns, so that each says what it is.</param>
internal sealed record Teaser(CatalogueEntry Entry, Picture? Cover, bool ShowsType)
{
    /// <summary>The dictionary key of what it is.</summary>
    public string TypeWord => "type." + Entry.Item.Type;

    /// <summary>The dictionary list that its kind is from.</summary>
    public string KindList => Entry.Item.Type == Statement.Alias ? "statement" : "publication";
}

/// <summary>Makes teasers. Only the first few of a page have a cover: each is a request, and readers pay for it.</summary>
internal sealed class Teasers(SizedPictures pictures)
{
    public static IReadOnlyList<Teaser> Rows(IEnumerable<CatalogueEntry> entries, bool mixed = false) =>
        [.. entries.Select(entry => new Teaser(entry, Cover: null, mixed))];

    /// <summary>Those with a cover first, the others after them, both in their order.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="entries">What is shown.</param>
    /// <param name="covers">How many covers there are at most.</param>
    public IReadOnlyList<Teaser> Cards(Reader reader, IEnumerable<CatalogueEntry> entries, int covers)
    {
        List<Teaser> cards = [];
        foreach (var entry in entries)
        {
            var cover = cards.Count(card => card.Cover is not null) < covers ? pictures.Cover(reader, entry, PictureSizes.Card) : null;
            cards.Add(new Teaser(entry, cover, ShowsType: true));
        }

        return [.. cards.OrderBy(card => card.Cover is null)];
    }
}
