using Inpud.Cms.Delivery.Indexing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Querying;

/// <summary><c>sort=createDate:desc</c>.</summary>
internal sealed class CreateDateSort() : FieldSort("createDate", DeliveryFields.CreateDate);

/// <summary><c>sort=level:asc</c>: how deep in the tree; 1 is the root.</summary>
internal sealed class LevelSort() : FieldSort("level", DeliveryFields.Level);

/// <summary><c>sort=name:asc</c>: by the asked language's own alphabet.</summary>
internal sealed class NameSort() : FieldSort("name", DeliveryFields.SortName);

/// <summary><c>sort=sortOrder:asc</c>: the place among siblings.</summary>
internal sealed class SortOrderSort() : FieldSort("sortOrder", DeliveryFields.SortOrder);

/// <summary><c>sort=updateDate:desc</c>: when the asked language last changed.</summary>
internal sealed class UpdateDateSort() : FieldSort("updateDate", DeliveryFields.UpdateDate);

/// <summary>Sorts by one field, <c>asc</c> or <c>desc</c>. Any other word is not handled, so that a slip is answered.</summary>
internal abstract class FieldSort(string option, string field) : ISortHandler
{
    public bool CanHandle(string query) => DirectionOf(query) is not null;

    /// <exception cref="ArgumentException">The option does not say which way.</exception>
    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = field,
        Direction = DirectionOf(sort) ?? throw new ArgumentException($"'{sort}' does not say which way to sort.", nameof(sort)),
    };

    private Direction? DirectionOf(string query)
    {
        if (string.Equals(query, option + ":asc", StringComparison.OrdinalIgnoreCase))
        {
            return Direction.Ascending;
        }

        return string.Equals(query, option + ":desc", StringComparison.OrdinalIgnoreCase) ? Direction.Descending : null;
    }
}
