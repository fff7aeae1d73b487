namespace Inpud.Cms.PublishedContent;

/// <summary>What a stored value is converted to.</summary>
internal enum Form
{
    /// <summary>The converter's intermediate value.</summary>
    Inter,

    /// <summary>What pages read.</summary>
    Object,

    /// <summary>What the Delivery API shows.</summary>
    Delivery,

    /// <summary>What the Delivery API shows where the request expands the property.</summary>
    Expanded,
}

/// <summary>An answer that may not have been asked for yet, in one byte, so that it is never read half written.</summary>
internal enum Known : byte
{
    Unknown,
    Yes,
    No,
}

/// <summary>
/// What a property has been converted to, in one language asked for and one of the variation context. Those of a property hang
/// together in a list: they are as few as the site has languages, and a list of a few is smaller and quicker than a dictionary.
/// Readers take no lock; of two who make the same value at once, both get the first one's.
/// </summary>
internal sealed class KeptValues
{
    /// <summary>With more than that, all are forgotten: a client may ask in languages that the site does not have.</summary>
    private const int Limit = 64;

    private static readonly object _nothing = new();

    private readonly string _culture;
    private readonly string _segment;
    private readonly string _contextCulture;
    private readonly KeptValues? _next;
    private readonly int _count;
    private object? _inter = _nothing;
    private object? _object = _nothing;
    private object? _delivery = _nothing;
    private object? _expanded = _nothing;

    private KeptValues(string culture, string segment, string contextCulture, KeptValues? next)
    {
        (_culture, _segment, _contextCulture, _next) = (culture, segment, contextCulture, next);
        _count = next is null ? 1 : next._count + 1;
    }

    /// <summary>Whether the property has a value.</summary>
    public Known IsValue { get; set; }

    /// <summary>Finds or adds that language's.</summary>
    public static KeptValues Of(ref KeptValues? first, string culture, string segment, string contextCulture)
    {
        while (true)
        {
            var head = Volatile.Read(ref first);
            for (var kept = head; kept is not null; kept = kept._next)
            {
                if (kept._contextCulture == contextCulture && kept._culture == culture && kept._segment == segment)
                {
                    return kept;
                }
            }

            var added = new KeptValues(culture, segment, contextCulture, head?._count >= Limit ? null : head);
            if (Interlocked.CompareExchange(ref first, added, head) == head)
            {
                return added;
            }
        }
    }

    public bool TryGet(Form form, out object? value)
    {
        value = Volatile.Read(ref Place(form));
        return value != _nothing;
    }

    /// <returns>The value that is kept from now on: this one, or the one that another thread added meanwhile.</returns>
    public object? Add(Form form, object? value)
    {
        var before = Interlocked.CompareExchange(ref Place(form), value, _nothing);
        return before == _nothing ? value : before;
    }

    private ref object? Place(Form form)
    {
        switch (form)
        {
            case Form.Inter:
                return ref _inter;
            case Form.Object:
                return ref _object;
            case Form.Delivery:
                return ref _delivery;
            case Form.Expanded:
            default:
                return ref _expanded;
        }
    }
}
