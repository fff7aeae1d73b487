namespace Inpud.Content.Dissemination;

/// <summary>Which items a campaign's plan covers. A plan of anything else covers that item alone.</summary>
/// <param name="Campaigns">By the campaign's key.</param>
public sealed record PlanScope(IReadOnlyDictionary<Guid, IReadOnlyList<PlannedItem>> Campaigns)
{
    /// <summary>No campaign.</summary>
    public static PlanScope None { get; } = new(new Dictionary<Guid, IReadOnlyList<PlannedItem>>());

    /// <summary>The items of a campaign; empty where it is none, or has none.</summary>
    public IReadOnlyList<PlannedItem> ItemsOf(Guid planned) => Campaigns.GetValueOrDefault(planned) ?? [];

    /// <summary>The campaigns whose plans cover an item.</summary>
    public IReadOnlyList<Guid> CampaignsOf(Guid item) => [.. Campaigns.Where(x => x.Value.Any(y => y.Key == item)).Select(x => x.Key)];

    /// <summary>Whether a plan made for one is about the other.</summary>
    public bool Covers(Guid planned, Guid item) => planned == item || ItemsOf(planned).Any(x => x.Key == item);

    /// <summary>
    /// What a line asks for: its item in each of its languages. A campaign's line asks for each of the campaign's items in those of its
    /// languages in which the item is published; for the campaign itself where that is nothing.
    /// </summary>
    internal IReadOnlyList<(Guid Item, string Language)> NeedsOf(PlanLine line)
    {
        var needs = ItemsOf(line.ItemKey).SelectMany(item => line.Languages.Where(item.Languages.Contains), (item, language) => (item.Key, language)).ToList();
        return needs.Count > 0 ? needs : [.. line.Languages.Select(language => (line.ItemKey, language))];
    }
}

/// <summary>An item of a campaign.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Languages">Those in which it is published.</param>
public sealed record PlannedItem(Guid Key, IReadOnlyList<string> Languages);
