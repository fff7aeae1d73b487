namespace Inpud.Content.Catalogue;

/// <summary>
/// The trees that items are sorted by, as small numbers: counting how many items belong to each is then adding to an array.
/// </summary>
internal sealed class SubjectNumbers
{
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly Guid[] keys;
    private readonly int[][] widening;

    public SubjectNumbers(IReadOnlyDictionary<Guid, CatalogueItem> items)
    {
        keys = [.. items.Values.Where(item => item.IsSubject).Select(item => item.Key)];
        for (var number = 0; number < keys.Length; number++)
        {
            numbers[keys[number]] = number;
        }

        widening = [.. keys.Select(key => items[key].Ancestors.Prepend(key).Where(numbers.ContainsKey).Select(above => numbers[above]).ToArray())];
    }

    public int Count => keys.Length;

    public Guid KeyOf(int number) => keys[number];

    /// <summary>The number of a published subject; -1, which no item has, for anything else.</summary>
    public int Of(Guid key) => numbers.GetValueOrDefault(key, -1);

    /// <summary>The subjects and the wider ones above them, each once.</summary>
    public int[] Widened(IReadOnlyList<Guid> subjects) =>
        subjects.Count == 0 ? [] : [.. subjects.Where(numbers.ContainsKey).SelectMany(key => widening[numbers[key]]).Distinct()];
}
