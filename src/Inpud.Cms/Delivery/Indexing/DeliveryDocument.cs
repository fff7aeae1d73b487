namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// What queries may ask of one document: nothing of its body. The key "" of <paramref name="Variants"/> stands for a document
/// that does not vary by language.
/// </summary>
/// <param name="Key">The document's key.</param>
/// <param name="ParentKey">Null for a document at the root.</param>
/// <param name="ContentType">Alias of its document type.</param>
/// <param name="SortOrder">Its place among its siblings.</param>
/// <param name="CreateDate">UTC.</param>
/// <param name="Variants">Its languages by ISO code, compared without case.</param>
internal sealed record DeliveryDocument(
    Guid Key,
    Guid? ParentKey,
    string ContentType,
    int SortOrder,
    DateTime CreateDate,
    IReadOnlyDictionary<string, DeliveryVariant> Variants)
{
    /// <summary>The document in that language, or as it is for all; null where readers of that language do not have it.</summary>
    public DeliveryVariant? In(string culture) => Variants.GetValueOrDefault(culture) ?? Variants.GetValueOrDefault("");
}

/// <summary>One language of a document as queries see it.</summary>
/// <param name="name">Its name in that language.</param>
/// <param name="updateDate">When this language last changed; UTC.</param>
/// <param name="fields">What index handlers other than the built-in fields say, by field name; null for nothing.</param>
internal sealed class DeliveryVariant(string name, DateTime updateDate, IReadOnlyDictionary<string, object[]>? fields = null)
{
    private string? _folded;

    public string Name => name;

    public DateTime UpdateDate => updateDate;

    /// <summary>The name without case and accents, for searching; made once, since variants outlive the snapshots they are in.</summary>
    public string FoldedName => _folded ??= Folding.Fold(name);

    public IReadOnlyList<object> Values(string field) => fields?.GetValueOrDefault(field) ?? [];
}
