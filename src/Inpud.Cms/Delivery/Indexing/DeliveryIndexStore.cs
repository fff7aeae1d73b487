namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// The index of what is published, kept up to date; drafts are read anew for each query and never kept. Readers take no lock.
/// Changes are read and put in place one after the other, so that a later change is never overwritten by an earlier one.
/// </summary>
internal sealed class DeliveryIndexStore(IDeliveryDocumentSource source, DeliveryFields fields)
{
    private readonly Lock _changing = new();
    private DeliveryIndex? _published;

    /// <summary>Read from storage on the first call.</summary>
    public DeliveryIndex Published => Volatile.Read(ref _published) ?? Load();

    public DeliveryIndex ReadDrafts() => DeliveryIndex.Build(fields, source.ReadAll(drafts: true));

    /// <summary>Reads these documents again, once they changed in storage.</summary>
    public void Refresh(IReadOnlyCollection<Guid> keys)
    {
        lock (_changing)
        {
            if (_published is { } index)
            {
                Volatile.Write(ref _published, index.Changed(keys, source.ReadPublished(keys)));
            }
        }
    }

    /// <summary>The next query reads everything again.</summary>
    public void Forget()
    {
        lock (_changing)
        {
            Volatile.Write(ref _published, null);
        }
    }

    private DeliveryIndex Load()
    {
        lock (_changing)
        {
            if (_published is { } loaded)
            {
                return loaded;
            }

            var index = DeliveryIndex.Build(fields, source.ReadAll(drafts: false));
            if (!source.SeesUncommitted)
            {
                Volatile.Write(ref _published, index);
            }

            return index;
        }
    }
}
