using System.Runtime.InteropServices;

namespace Inpud.Content.Dissemination;

/// <summary>The rows of one table, added up: persons and organisations each once, people of audiences and copies as many as there are.</summary>
internal sealed class Tally<TKey>
{
    private readonly Dictionary<ValueTuple<TKey>, Sums> _rows = [];

    public IEnumerable<Cell<TKey>> Cells => _rows.Select(x => new Cell<TKey>(x.Key.Item1, x.Value.Persons.Count, x.Value.Organisations.Count, x.Value.Count, x.Value.Copies));

    /// <summary>Adds an entry's person or organisation; nothing if it is an audience's.</summary>
    public void AddKnown(TKey row, in Receipt receipt)
    {
        if (receipt.ContactId is { } person)
        {
            RowOf(row).Persons.Add(person);
        }
        else if (receipt.IsOrganisation)
        {
            RowOf(row).Organisations.Add(receipt.OrganisationId);
        }
    }

    /// <summary>Adds an entry's people who were counted, and its copies.</summary>
    public void AddAmounts(TKey row, in Receipt receipt)
    {
        if (receipt.Count is not null || receipt.Copies is not null)
        {
            var sums = RowOf(row);
            sums.Count += receipt.Count ?? 0;
            sums.Copies += receipt.Copies ?? 0;
        }
    }

    private Sums RowOf(TKey row) => CollectionsMarshal.GetValueRefOrAddDefault(_rows, ValueTuple.Create(row), out _) ??= new Sums();

    private sealed class Sums
    {
        public HashSet<int> Persons { get; } = [];

        public HashSet<int?> Organisations { get; } = [];

        public long Count { get; set; }

        public long Copies { get; set; }
    }
}
