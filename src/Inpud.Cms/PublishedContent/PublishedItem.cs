namespace Inpud.Cms.PublishedContent;

/// <summary>One language of a published item: its name, when it was published, and its values by property type id (and segment).</summary>
internal sealed record PublishedVariant(string? Name, DateTime Date, IReadOnlyDictionary<(int PropertyTypeId, string Segment), object> Values);

/// <summary>
/// What readers may see of an item, as stored: nothing computed, nothing that depends on who reads or in which language.
/// The key "" of <see cref="Variants"/> holds the values shared by all languages.
/// </summary>
internal sealed record PublishedItem(
    int Id,
    Guid Key,
    int ContentTypeId,
    int Level,
    string Path,
    int SortOrder,
    int CreatorId,
    int WriterId,
    int? TemplateId,
    DateTime CreateDate,
    DateTime UpdateDate,
    bool IsDraft,
    IReadOnlyDictionary<string, PublishedVariant> Variants,
    long Bytes);
