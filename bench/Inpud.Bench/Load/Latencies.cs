using System.Diagnostics;

namespace Inpud.Bench.Load;

/// <summary>How long answers took: counted in steps of 5 µs up to one second, what was longer as one second.</summary>
internal sealed class Latencies
{
    private const double StepMicroseconds = 5;
    private readonly int[] _counts = new int[200_001];

    public long Count { get; private set; }

    public void Add(long startTimestamp)
    {
        var step = (int)(Stopwatch.GetElapsedTime(startTimestamp).TotalMicroseconds / StepMicroseconds);
        _counts[Math.Min(step, _counts.Length - 1)]++;
        Count++;
    }

    public void Add(Latencies other)
    {
        for (var step = 0; step < _counts.Length; step++)
        {
            _counts[step] += other._counts[step];
        }

        Count += other.Count;
    }

    /// <summary>The time within which that share (0 to 1) of the answers came.</summary>
    public TimeSpan Within(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        var step = 0;
        for (long seen = _counts[0]; seen < wanted; seen += _counts[step])
        {
            step++;
        }

        return TimeSpan.FromMicroseconds((step + 1) * StepMicroseconds);
    }
}
