using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Whether the document with that number is meant.</summary>
internal delegate bool Condition(int number);

/// <summary>Turns filter options into conditions on the documents of one language.</summary>
internal static class SliceConditions
{
    /// <summary>Null where the option says nothing: its field is in no index handler, or its operator does not fit the field's type.</summary>
    public static Condition? Of(this DeliverySlice slice, FilterOption filter, DeliveryFields fields) => fields.TypeOf(filter.FieldName) is not { } type ? null : type switch
    {
        FieldType.Number or FieldType.Date => OnNumbers(slice, filter, type),
        FieldType.StringRaw or FieldType.StringAnalyzed or FieldType.StringSortable => OnTexts(slice, filter),
    };

    private static Condition OnNumbers(DeliverySlice slice, FilterOption filter, FieldType type)
    {
        var column = slice.Columns.Numbers(filter.FieldName);
        var asked = filter.Values.Select(x => Scalars.Parse(x, type)).OfType<long>().ToArray();
        if (asked.Length == 0)
        {
            return filter.Operator is FilterOperation.IsNot or FilterOperation.DoesNotContain ? _ => true : _ => false;
        }

        var limit = asked[0];
        return filter.Operator switch
        {
            FilterOperation.Is or FilterOperation.Contains => x => asked.Contains(column[x]),
            FilterOperation.IsNot or FilterOperation.DoesNotContain => x => !asked.Contains(column[x]),
            FilterOperation.LessThan => x => column[x] < limit,
            FilterOperation.LessThanOrEqual => x => column[x] <= limit,
            FilterOperation.GreaterThan => x => column[x] > limit,
            FilterOperation.GreaterThanOrEqual => x => column[x] >= limit,
        };
    }

    private static Condition? OnTexts(DeliverySlice slice, FilterOption filter)
    {
        var field = filter.FieldName;
        var asked = filter.Values.Select(Folding.Fold).ToArray();
        return filter.Operator switch
        {
            FilterOperation.Is => x => Equal(slice, x, field, asked),
            FilterOperation.IsNot => x => !Equal(slice, x, field, asked),
            FilterOperation.Contains => x => Contains(slice, x, field, asked),
            FilterOperation.DoesNotContain => x => !Contains(slice, x, field, asked),
            FilterOperation.LessThan or FilterOperation.LessThanOrEqual => null,
            FilterOperation.GreaterThan or FilterOperation.GreaterThanOrEqual => null,
        };
    }

    private static bool Equal(DeliverySlice slice, int number, string field, string[] asked)
    {
        if (field == DeliveryFields.ContentType)
        {
            return asked.Contains(slice.Document(number).ContentType, StringComparer.OrdinalIgnoreCase);
        }

        return Folded(slice, number, field).Any(asked.Contains);
    }

    private static bool Contains(DeliverySlice slice, int number, string field, string[] asked) =>
        field is DeliveryFields.Name or DeliveryFields.SortName
            ? Array.Exists(asked, x => slice.Variant(number).FoldedName.Contains(x, StringComparison.Ordinal))
            : Folded(slice, number, field).Any(text => Array.Exists(asked, x => text.Contains(x, StringComparison.Ordinal)));

    private static IEnumerable<string> Folded(DeliverySlice slice, int number, string field) =>
        field is DeliveryFields.Name or DeliveryFields.SortName ? [slice.Variant(number).FoldedName] : slice.Texts(number, field).Select(Folding.Fold);
}
