using System.Collections.Concurrent;
using Inpud.Cms.Delivery.Indexing;
using Inpud.Cms.PublishedContent;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>What a test writes down about one item; languages that are only drafted are in <see cref="Drafts"/>.</summary>
internal sealed record TestItem(Guid Key, int Id, Guid? Parent, IPublishedContentType Type)
{
    public int SortOrder { get; set; }

    public DateTime CreateDate { get; init; } = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Name, segment and change of each published language; "" for an item without languages.</summary>
    public Dictionary<string, (string Name, string Segment, DateTime Date)> Published { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, (string Name, string Segment, DateTime Date)> Drafts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By alias and language ("" for all).</summary>
    public Dictionary<(string Alias, string Culture), object> Values { get; } = [];
}

/// <summary>The documents and media of the test's site.</summary>
internal sealed class TestTree(IVariationContextAccessor variation) : IDeliveryDocumentSource
{
    private readonly ConcurrentDictionary<(Guid, bool), TestContent> _bodies = [];

    public Dictionary<Guid, TestItem> Items { get; } = [];

    public bool SeesUncommitted => false;

    public IEnumerable<TestItem> Children(Guid? parent, bool media = false) => Items.Values
        .Where(x => x.Parent == parent && (x.Type.ItemType == PublishedItemType.Media) == media).OrderBy(x => x.SortOrder);

    /// <summary>From the parent up to the root.</summary>
    public IEnumerable<TestItem> Ancestors(Guid key)
    {
        for (var at = Items.GetValueOrDefault(key)?.Parent; at is { } parent; at = Items[parent].Parent)
        {
            yield return Items[parent];
        }
    }

    public bool IsPublished(Guid key, string culture) => Items.TryGetValue(key, out var item) && (
        culture.Length == 0 ? item.Published.Count > 0 : item.Published.ContainsKey(culture) || item.Published.ContainsKey(""));

    public bool IsReachable(Guid key, string culture) => IsPublished(key, culture) && Ancestors(key).All(x => IsPublished(x.Key, culture));

    public TestContent? Body(Guid key, bool draft)
    {
        if (!Items.TryGetValue(key, out var item) || (!draft && !IsReachable(key, "")))
        {
            return null;
        }

        return draft ? Make(item, draft: true) : _bodies.TryGetValue((key, false), out var kept) ? kept : _bodies[(key, false)] = Make(item, draft: false);
    }

    /// <summary>As Core's refreshers do after a change.</summary>
    public void Forget() => _bodies.Clear();

    public TestContent Make(TestItem item, bool draft)
    {
        var names = draft ? item.Drafts.Concat(item.Published).DistinctBy(x => x.Key) : item.Published;
        var aliases = item.Type.PropertyTypes.Select(x => x.Alias).ToList();
        PublishedVariant Variant(string? name, DateTime date, string culture) => new(name, date, item.Values
            .Where(x => x.Key.Culture == culture).ToDictionary(x => (aliases.IndexOf(x.Key.Alias), ""), x => x.Value));
        var variants = new Dictionary<string, PublishedVariant>(StringComparer.OrdinalIgnoreCase) { [""] = Variant(null, item.CreateDate, "") };
        foreach (var (culture, facts) in names)
        {
            variants[culture] = Variant(facts.Name, facts.Date, culture);
        }

        var path = string.Join(',', Ancestors(item.Key).Select(x => x.Id).Reverse().Prepend(-1).Append(item.Id));
        return new TestContent(
            new PublishedItem(item.Id, item.Key, item.Type.Id, Ancestors(item.Key).Count() + 1, path, item.SortOrder, -1, -1, null,
                item.CreateDate, item.CreateDate, draft, variants, 100),
            item.Type, variation);
    }

    public IReadOnlyList<DeliveryDocument> ReadAll(bool drafts) => [.. Documents.Select(x => ToDocument(x, drafts)).Where(x => x.Variants.Count > 0)];

    public IReadOnlyList<DeliveryDocument> ReadPublished(IReadOnlyCollection<Guid> keys) => [.. ReadAll(drafts: false).Where(x => keys.Contains(x.Key))];

    private IEnumerable<TestItem> Documents => Items.Values.Where(x => x.Type.ItemType == PublishedItemType.Content);

    private static DeliveryDocument ToDocument(TestItem item, bool drafts) => new(
        item.Key, item.Parent, item.Type.Alias, item.SortOrder, item.CreateDate,
        (drafts ? item.Drafts.Concat(item.Published).DistinctBy(x => x.Key) : item.Published)
            .ToDictionary(x => x.Key, x => new DeliveryVariant(x.Value.Name, x.Value.Date), StringComparer.OrdinalIgnoreCase));
}
