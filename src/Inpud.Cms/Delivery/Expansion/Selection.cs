namespace Inpud.Cms.Delivery.Expansion;

/// <summary>
/// The properties that <c>expand</c> or <c>fields</c> names on one level, each with what it names on the next. A selection
/// that names nothing expands nothing and limits nothing.
/// </summary>
internal sealed class Selection
{
    /// <summary>The word that stands for every property.</summary>
    public const string Everything = "$all";

    /// <summary>Nothing was asked for.</summary>
    public static readonly Selection Unsaid = new([]) { NamesNothing = true };

    /// <summary>It was asked for nothing: <c>fields=</c> with no value.</summary>
    public static readonly Selection Nothing = new([]);

    private readonly Dictionary<string, Selection> _properties;
    private readonly Selection? _everything;

    public Selection(IEnumerable<KeyValuePair<string, Selection>> properties)
    {
        _properties = new Dictionary<string, Selection>(StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, selection) in properties)
        {
            _properties.TryAdd(alias, selection);
        }

        _everything = _properties.GetValueOrDefault(Everything);
    }

    public bool NamesNothing { get; private init; }

    /// <summary>What is asked of that property: what names it, or else what names every property; null if neither does.</summary>
    public Selection? Of(string alias) => _properties.GetValueOrDefault(alias) ?? _everything;
}
