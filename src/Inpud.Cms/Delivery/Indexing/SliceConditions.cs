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
        var asked = filter.Values.Select(Folding.Fold).ToArray();
        return filter.Operator switch
        {
            FilterOperation.Is => Equal(slice, filter.FieldName, asked),
            FilterOperation.IsNot => Not(Equal(slice, filter.FieldName, asked)),
            FilterOperation.Contains => Contains(slice, filter.FieldName, asked),
            FilterOperation.DoesNotContain => Not(Contains(slice, filter.FieldName, asked)),
            FilterOperation.LessThan or FilterOperation.LessThanOrEqual => null,
            FilterOperation.GreaterThan or FilterOperation.GreaterThanOrEqual => null,
        };
    }

    private static Condition Not(Condition condition) => x => !condition(x);

    private static Condition Equal(DeliverySlice slice, string field, string[] asked) => field switch
    {
        DeliveryFields.ContentType => x => Array.Exists(asked, y => y.Equals(slice.Document(x).ContentType, StringComparison.OrdinalIgnoreCase)),
        DeliveryFields.Name or DeliveryFields.SortName => x => Array.Exists(asked, y => y == slice.Variant(x).FoldedName),
        _ => x => slice.Texts(x, field).Select(Folding.Fold).Any(asked.Contains),
    };

    private static Condition Contains(DeliverySlice slice, string field, string[] asked) => field switch
    {
        DeliveryFields.Name or DeliveryFields.SortName => x => IsIn(slice.Variant(x).FoldedName, asked),
        _ => x => slice.Texts(x, field).Any(text => IsIn(Folding.Fold(text), asked)),
    };

    private static bool IsIn(string text, string[] asked) => Array.Exists(asked, x => text.Contains(x, StringComparison.Ordinal));
}
