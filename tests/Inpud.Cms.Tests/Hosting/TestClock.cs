namespace Inpud.Cms.Tests.Hosting;

/// <summary>The real time, moved on by what a test asks for.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;
    private long? _still;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => _still ?? base.GetTimestamp();

    /// <summary>No time is measured to pass until the result is disposed.</summary>
    public IDisposable StandStill()
    {
        _still = base.GetTimestamp();
        return new GoOn(this);
    }

    private sealed class GoOn(TestClock clock) : IDisposable
    {
        public void Dispose() => clock._still = null;
    }
}
