namespace Inpud.Cms.Tests.Hosting;

/// <summary>The real time, moved on by what a test asks for.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
