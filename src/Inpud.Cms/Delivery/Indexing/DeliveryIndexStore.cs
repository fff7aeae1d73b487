namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// The index of what is published, kept up to date; drafts are read anew for each query and never kept. Readers take no lock.
/// A change is only noted – publishing does not wait for it – and read from storage by the first query after it, one such
/// reading after the other, so that a later change is never overwritten by an earlier one.
/// </summary>
internal sealed class DeliveryIndexStore(IDeliveryDocumentSource source, DeliveryFields fields)
{
    private readonly Lock _changing = new();
    private readonly HashSet<Guid> _changed = [];
    private DeliveryIndex? _current;
    private DeliveryIndex? _last;

    /// <summary>As storage is now; read from there on the first call, and what changed on the first after a change.</summary>
    public DeliveryIndex Published => Volatile.Read(ref _current) ?? CatchUp();

    public DeliveryIndex ReadDrafts() => DeliveryIndex.Build(fields, source.ReadAll(drafts: true));

    /// <summary>Notes that these documents changed in storage.</summary>
    public void Refresh(IReadOnlyCollection<Guid> keys)
    {
        lock (_changing)
        {
            _changed.UnionWith(keys);
            Volatile.Write(ref _current, null);
        }
    }

    /// <summary>The next query reads everything again.</summary>
    public void Forget()
    {
        lock (_changing)
        {
            _changed.Clear();
            _last = null;
            Volatile.Write(ref _current, null);
        }
    }

    private DeliveryIndex CatchUp()
    {
        lock (_changing)
        {
            if (_current is { } current)
            {
                return current;
            }

            var index = _last is null
                ? DeliveryIndex.Build(fields, source.ReadAll(drafts: false))
                : _last.Changed(_changed, source.ReadPublished(_changed));
            if (!source.SeesUncommitted)
            {
                _changed.Clear();
                _last = index;
                Volatile.Write(ref _current, index);
            }

            return index;
        }
    }
}
