using System.Collections.Frozen;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// What can be asked of the index. The built-in fields, under Umbraco's names, come from the document's own facts; fields of
/// a site's own <see cref="IContentIndexHandler"/>s come from its content.
/// </summary>
internal sealed class DeliveryFields
{
    public const string All = "all";
    public const string Id = "itemId";
    public const string Parent = "parentId";
    public const string Ancestors = "ancestorIds";
    public const string ContentType = "contentType";
    public const string Name = "name";
    public const string SortName = "sortName";
    public const string Level = "level";
    public const string SortOrder = "sortOrder";
    public const string CreateDate = "createDate";
    public const string UpdateDate = "updateDate";

    private static readonly Dictionary<string, FieldType> _builtIn = new(StringComparer.OrdinalIgnoreCase)
    {
        [Id] = FieldType.StringRaw,
        [Parent] = FieldType.StringRaw,
        [Ancestors] = FieldType.StringRaw,
        [ContentType] = FieldType.StringRaw,
        [Name] = FieldType.StringAnalyzed,
        [SortName] = FieldType.StringSortable,
        [Level] = FieldType.Number,
        [SortOrder] = FieldType.Number,
        [CreateDate] = FieldType.Date,
        [UpdateDate] = FieldType.Date,
    };

    private readonly FrozenDictionary<string, FieldType> _types;
    private readonly IContentIndexHandler[] _handlers;

    public DeliveryFields(IEnumerable<IContentIndexHandler> handlers)
    {
        _handlers = [.. handlers];
        var types = new Dictionary<string, FieldType>(_builtIn, StringComparer.OrdinalIgnoreCase);
        foreach (var field in _handlers.SelectMany(x => x.GetFields()))
        {
            types.TryAdd(field.FieldName, field.FieldType);
        }

        _types = types.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a site has fields of its own, for which documents must be read whole.</summary>
    public bool NeedContent => _handlers.Length > 0;

    /// <summary>Null for a field that no index handler declares.</summary>
    public FieldType? TypeOf(string field) => _types.TryGetValue(field, out var type) ? type : null;

    /// <summary>What the site's own handlers say about one language of a document; null culture for all languages.</summary>
    public IReadOnlyDictionary<string, object[]> ValuesOf(IContent content, string? culture)
    {
        var values = new Dictionary<string, object[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in _handlers.SelectMany(x => x.GetFieldValues(content, culture)))
        {
            values[value.FieldName] = [.. value.Values];
        }

        return values;
    }
}
