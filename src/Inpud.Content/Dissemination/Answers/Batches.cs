namespace Inpud.Content.Dissemination;

/// <summary>Reads rows by their numbers, a few hundred at a time: no database takes a question of any length.</summary>
internal static class Batches
{
    private const int Size = 500;

    public static async Task<List<T>> ReadAsync<TKey, T>(IEnumerable<TKey> keys, Func<TKey[], Task<List<T>>> read)
    {
        var found = new List<T>();
        foreach (var batch in keys.Distinct().Chunk(Size))
        {
            found.AddRange(await read(batch));
        }

        return found;
    }
}
