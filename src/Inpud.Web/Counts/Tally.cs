using System.Collections.Concurrent;

namespace Inpud.Web.Counts;

/// <summary>
/// What was answered since the numbers were written down last: addresses and how often, by the week. Nothing else of a reader comes here.
/// It holds addresses that were answered with something public, and no more than some thousands: the rest is not counted.
/// </summary>
internal sealed class Tally
{
    /// <summary>Different addresses between two writings.</summary>
    public const int Most = 20_000;

    private const int DaysOfWeek = 7;
    private Numbers _numbers = new();

    public void Add(string path, DateOnly today) => Add(new Counted(path, MondayOf(today)), 1);

    public void Add(Counted what, int number)
    {
        var numbers = Volatile.Read(ref _numbers);
        if (!numbers.Found.TryGetValue(what, out var found))
        {
            // The dictionary itself would take all of its locks to say how much it holds, at every reader once it is full.
            if (Volatile.Read(ref numbers.Started) >= Most)
            {
                return;
            }

            Interlocked.Increment(ref numbers.Started);
            found = numbers.Found.GetOrAdd(what, static _ => new Number());
        }

        Interlocked.Add(ref found.Value, number);
    }

    /// <summary>All of it, to be written down; counting begins anew. A reader who is being counted this very moment may be missed.</summary>
    public IReadOnlyList<(Counted What, int Number)> Take() =>
        [.. Interlocked.Exchange(ref _numbers, new Numbers()).Found.Select(x => (x.Key, Volatile.Read(ref x.Value.Value)))];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek);

    /// <summary>What is counted until the next writing. Whoever starts one address at the same moment is counted as several: the limit is no exact one.</summary>
    private sealed class Numbers
    {
        public readonly ConcurrentDictionary<Counted, Number> Found = new();

        public int Started;
    }

    private sealed class Number
    {
        public int Value;
    }
}

/// <summary>An address in a week.</summary>
/// <param name="Path">As it was answered.</param>
/// <param name="Week">Its Monday.</param>
internal readonly record struct Counted(string Path, DateOnly Week);
