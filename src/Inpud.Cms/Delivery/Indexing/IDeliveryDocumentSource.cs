namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Where the index reads documents. Seam to storage.</summary>
internal interface IDeliveryDocumentSource
{
    /// <summary>Whether what is read now may yet be rolled back and must not be kept.</summary>
    bool SeesUncommitted { get; }

    /// <summary>All documents outside the recycle bin: what is published of them, or their drafts.</summary>
    IReadOnlyList<DeliveryDocument> ReadAll(bool drafts);

    /// <summary>What is published of these documents; a key without an answer has nothing published.</summary>
    IReadOnlyList<DeliveryDocument> ReadPublished(IReadOnlyCollection<Guid> keys);
}
