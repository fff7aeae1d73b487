using System.Buffers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Runs a query over one language: marks what is meant, then reads a page of it in the order asked for.</summary>
internal static class SliceQuery
{
    /// <param name="slice">The documents of the language asked for.</param>
    /// <param name="fields">What can be asked.</param>
    /// <param name="selector">Where to look.</param>
    /// <param name="filters">What must hold, all of it.</param>
    /// <param name="sorts">In which order; none for that of the tree.</param>
    /// <param name="isAllowed">Which document types may be shown, by alias; null for all.</param>
    /// <param name="skip">How many of the matches to leave out, from 0.</param>
    /// <param name="take">How many to return, from 0.</param>
    public static PagedModel<Guid> Query(
        this DeliverySlice slice,
        DeliveryFields fields,
        SelectorOption selector,
        IEnumerable<FilterOption> filters,
        IReadOnlyList<SortOption> sorts,
        Func<string, bool>? isAllowed,
        int skip,
        int take)
    {
        var (start, remaining) = Narrow(selector, [.. filters]);
        Condition[] conditions = [.. remaining.Select(x => slice.Of(x, fields)).OfType<Condition>()];
        var marks = ArrayPool<bool>.Shared.Rent(Math.Max(1, slice.Count));
        try
        {
            marks.AsSpan(0, slice.Count).Clear();
            var total = 0;
            foreach (var number in Selected(slice, start))
            {
                if (!marks[number]
                    && (isAllowed is null || isAllowed(slice.Document(number).ContentType))
                    && Array.TrueForAll(conditions, x => x(number)))
                {
                    marks[number] = true;
                    total++;
                }
            }

            return new PagedModel<Guid>(total, Page(slice, marks, total, sorts, skip, take));
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(marks);
        }
    }

    /// <summary>One document type out of all documents is looked up instead of being looked for.</summary>
    private static (SelectorOption Start, FilterOption[] Remaining) Narrow(SelectorOption selector, FilterOption[] filters)
    {
        var ofType = selector.FieldName == DeliveryFields.All
            ? Array.Find(filters, x => x is { FieldName: DeliveryFields.ContentType, Operator: FilterOperation.Is })
            : null;
        return ofType is null
            ? (selector, filters)
            : (new SelectorOption { FieldName = DeliveryFields.ContentType, Values = ofType.Values }, [.. filters.Where(x => x != ofType)]);
    }

    private static Guid[] Page(DeliverySlice slice, bool[] marks, int total, IReadOnlyList<SortOption> sorts, int skip, int take)
    {
        var page = new Guid[Math.Clamp(total - (long)skip, 0, take)];
        var order = sorts.Count == 0 ? null : slice.Columns.Order(sorts);
        for (var (place, filled) = (0, 0); filled < page.Length; place++)
        {
            var number = order is null ? place : order[place];
            if (marks[number] && skip-- <= 0)
            {
                page[filled++] = slice.Document(number).Key;
            }
        }

        return page;
    }

    private static IEnumerable<int> Selected(DeliverySlice slice, SelectorOption selector) => selector.FieldName switch
    {
        DeliveryFields.All => Enumerable.Range(0, slice.Count),
        DeliveryFields.Id => Numbers(slice, selector),
        DeliveryFields.Parent => Numbers(slice, selector).SelectMany(slice.ChildrenOf),
        DeliveryFields.Ancestors => Numbers(slice, selector).SelectMany(x => Enumerable.Range(x + 1, slice.EndOf(x) - x - 1)),
        DeliveryFields.ContentType => selector.Values.SelectMany(slice.OfContentType),
        _ => Enumerable.Range(0, slice.Count)
            .Where(x => slice.Texts(x, selector.FieldName).Any(text => selector.Values.Contains(text, StringComparer.OrdinalIgnoreCase))),
    };

    private static IEnumerable<int> Numbers(DeliverySlice slice, SelectorOption selector) => selector.Values
        .Select(x => Guid.TryParse(x, out var key) ? slice.NumberOf(key) : null)
        .OfType<int>();
}
