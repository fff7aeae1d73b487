namespace Inpud.Cms.Delivery.Caching;

/// <summary>Counts changes, so that a response that was being made while something changed is not kept.</summary>
internal sealed class DeliveryCacheChanges
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public void Note() => Interlocked.Increment(ref _count);
}
