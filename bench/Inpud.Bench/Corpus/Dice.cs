namespace Inpud.Bench.Corpus;

/// <summary>Numbers that look random and are the same on every machine and every run for one seed (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to one less than <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }

    public T One<T>(IReadOnlyList<T> of) => of[Next(of.Count)];

    /// <summary>So many different ones, in the order in which they lie; fewer where there are not so many.</summary>
    public T[] Some<T>(IReadOnlyList<T> of, int count)
    {
        var places = new SortedSet<int>();
        while (places.Count < Math.Min(count, of.Count))
        {
            places.Add(Next(of.Count));
        }

        return [.. places.Select(x => of[x])];
    }
}
