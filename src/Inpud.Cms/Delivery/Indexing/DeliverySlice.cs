namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// What readers of one language can reach, in the order of the tree: a document, then what lies below it. A document's
/// number is its place in that order, so its descendants are the numbers up to <see cref="EndOf"/>.
/// </summary>
internal sealed class DeliverySlice
{
    private readonly DeliveryFields _fields;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly Lazy<Dictionary<string, int[]>> _byContentType;

    private DeliverySlice(string culture, DeliveryFields fields)
    {
        _fields = fields;
        Columns = new SliceColumns(this, culture, fields);
        _byContentType = new(() => _entries.Select((entry, number) => (entry.Document.ContentType, number))
            .GroupBy(x => x.ContentType, x => x.number, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(x => x.Key, x => x.ToArray(), StringComparer.OrdinalIgnoreCase));
    }

    public int Count => _entries.Count;

    public SliceColumns Columns { get; }

    public static DeliverySlice Walk(string culture, DeliveryFields fields, ILookup<Guid, DeliveryDocument> children)
    {
        var slice = new DeliverySlice(culture, fields);
        slice.Add(culture, children, Guid.Empty, level: 1);
        return slice;
    }

    public DeliveryDocument Document(int number) => _entries[number].Document;

    public DeliveryVariant Variant(int number) => _entries[number].Variant;

    public int Level(int number) => _entries[number].Level;

    /// <summary>The number after the last descendant.</summary>
    public int EndOf(int number) => _entries[number].End;

    public int? NumberOf(Guid key) => _numbers.TryGetValue(key, out var number) ? number : null;

    public IReadOnlyList<int> OfContentType(string alias) => _byContentType.Value.GetValueOrDefault(alias) ?? [];

    /// <summary>The numbers of the documents one level below that one.</summary>
    public IEnumerable<int> ChildrenOf(int number)
    {
        for (var child = number + 1; child < EndOf(number); child = EndOf(child))
        {
            yield return child;
        }
    }

    /// <summary>What a field says about a document, as text.</summary>
    public IEnumerable<string> Texts(int number, string field) => field switch
    {
        DeliveryFields.Id => [Document(number).Key.ToString()],
        DeliveryFields.Parent => Document(number).ParentKey is { } parent ? [parent.ToString()] : [],
        DeliveryFields.Ancestors => AncestorsOf(number).Select(x => Document(x).Key.ToString()),
        DeliveryFields.ContentType => [Document(number).ContentType],
        DeliveryFields.Name or DeliveryFields.SortName => [Variant(number).Name],
        _ => Variant(number).Values(field).Select(x => x.ToString() ?? ""),
    };

    private IEnumerable<int> AncestorsOf(int number)
    {
        for (var parent = ParentOf(number); parent is { } ancestor; parent = ParentOf(ancestor))
        {
            yield return ancestor;
        }
    }

    private int? ParentOf(int number) => Document(number).ParentKey is { } key ? NumberOf(key) : null;

    private void Add(string culture, ILookup<Guid, DeliveryDocument> children, Guid parent, int level)
    {
        foreach (var document in children[parent])
        {
            if (document.In(culture) is not { } variant)
            {
                continue;
            }

            var number = _entries.Count;
            _numbers.Add(document.Key, number);
            _entries.Add(new Entry(document, variant, level, End: 0));
            Add(culture, children, document.Key, level + 1);
            _entries[number] = _entries[number] with { End = _entries.Count };
        }
    }

    private readonly record struct Entry(DeliveryDocument Document, DeliveryVariant Variant, int Level, int End);
}
