using System.Collections.Concurrent;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>What a language's documents are compared by, as numbers, and the orders they were asked for in. Made when first asked for.</summary>
internal sealed class SliceColumns(DeliverySlice slice, string culture, DeliveryFields fields)
{
    /// <summary>Range: 1 and up. The most orders that are kept; there are 10 with one sort option and 90 with two.</summary>
    private const int KeptOrders = 128;

    private readonly ConcurrentDictionary<string, long[]> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int[]> _orders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One number per document: a number as it is, an instant as its ticks (UTC), a text as its rank in the language's own alphabet.</summary>
    public long[] Numbers(string field) => _columns.GetOrAdd(field, Column);

    /// <summary>All documents in that order; the order of the tree decides among equals.</summary>
    public int[] Order(IReadOnlyList<SortOption> sorts)
    {
        var known = sorts.Where(x => fields.TypeOf(x.FieldName) is not null).ToArray();
        var name = string.Join('|', known.Select(x => $"{x.FieldName}:{x.Direction}"));
        if (_orders.TryGetValue(name, out var order))
        {
            return order;
        }

        order = Sort([.. known.Select(x => (Numbers(x.FieldName), x.Direction == Direction.Descending))]);
        return _orders.Count < KeptOrders ? _orders.GetOrAdd(name, order) : order;
    }

    private int[] Sort((long[] Column, bool Descending)[] keys)
    {
        var order = new int[slice.Count];
        for (var number = 0; number < order.Length; number++)
        {
            order[number] = number;
        }

        Array.Sort(order, (left, right) =>
        {
            foreach (var (column, descending) in keys)
            {
                var difference = column[left].CompareTo(column[right]);
                if (difference != 0)
                {
                    return descending ? -difference : difference;
                }
            }

            return left.CompareTo(right);
        });
        return order;
    }

    private long[] Column(string field) => field switch
    {
        DeliveryFields.Level => Each(x => slice.Level(x)),
        DeliveryFields.SortOrder => Each(x => slice.Document(x).SortOrder),
        DeliveryFields.CreateDate => Each(x => slice.Document(x).CreateDate.Ticks),
        DeliveryFields.UpdateDate => Each(x => slice.Variant(x).UpdateDate.Ticks),
        _ => fields.TypeOf(field) is FieldType.Number or FieldType.Date
            ? Each(x => slice.Variant(x).Values(field).Select(Scalars.From).FirstOrDefault() ?? long.MinValue)
            : Ranks(field),
    };

    private long[] Each(Func<int, long> value)
    {
        var column = new long[slice.Count];
        for (var number = 0; number < column.Length; number++)
        {
            column[number] = value(number);
        }

        return column;
    }

    private long[] Ranks(string field)
    {
        var alphabet = CultureInfo.GetCultureInfo(culture).CompareInfo;
        var keys = new SortKey[slice.Count];
        var numbers = new int[slice.Count];
        for (var number = 0; number < keys.Length; number++)
        {
            keys[number] = alphabet.GetSortKey(slice.Texts(number, field).FirstOrDefault() ?? "", CompareOptions.IgnoreCase);
            numbers[number] = number;
        }

        Array.Sort(keys, numbers, Comparer<SortKey>.Create(SortKey.Compare));
        var ranks = new long[keys.Length];
        for (var place = 1; place < keys.Length; place++)
        {
            var isNext = SortKey.Compare(keys[place - 1], keys[place]) != 0;
            ranks[numbers[place]] = ranks[numbers[place - 1]] + (isNext ? 1 : 0);
        }

        return ranks;
    }
}
