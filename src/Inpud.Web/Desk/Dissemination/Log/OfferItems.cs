using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>Which item the typed words may stand for; a campaign also for what belongs to it.</summary>
internal sealed class OfferItems(Published published, CampaignItems campaigns)
{
    /// <summary>More choices than this are not offered while typing; every title is found all the same.</summary>
    private const int MostOffered = 300;

    public IReadOnlyList<string> Titles => [.. published.All.Take(MostOffered).Select(x => x.Title)];

    /// <summary>The items to choose from. The form then names the one that was chosen, or the only one whose title it is.</summary>
    public IReadOnlyList<PublishedItem> Of(LogForm form)
    {
        var found = string.IsNullOrWhiteSpace(form.Item) ? [] : published.Find(form.Item);
        IReadOnlyList<PublishedItem> items = found is [var one]
            ? [one, .. campaigns.Current.ItemsOf(one.Key).Select(x => published.One(x.Key)).OfType<PublishedItem>()]
            : found;
        form.Which = items.Any(x => x.Key == form.Which) ? form.Which : found is [var only] ? only.Key : null;
        return items;
    }

    /// <summary>Fills in what an item says of itself: its title, and its language where it has one only.</summary>
    public void Fill(LogForm form, Guid? item)
    {
        if (item is { } key && published.One(key) is { } known)
        {
            (form.Item, form.Which, form.Language) = (known.Title, key, known.Languages is [var only] ? only : null);
        }
    }
}
