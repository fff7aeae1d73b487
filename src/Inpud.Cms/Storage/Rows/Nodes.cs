namespace Inpud.Cms.Storage.Rows;

/// <summary>One node of any tree: document, media, type, data type, container. Table <c>umbracoNode</c>.</summary>
internal sealed class NodeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ParentId { get; set; }
    public int Level { get; set; }
    public required string Path { get; set; }
    public int SortOrder { get; set; }
    public bool Trashed { get; set; }
    public int? CreatorId { get; set; }
    public string? Name { get; set; }
    public Guid ObjectType { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
}

/// <summary>What makes a node a content item. Table <c>umbracoContent</c>; for media <see cref="Published"/> stays false.</summary>
internal sealed class ContentRow
{
    public int NodeId { get; set; }
    public int ContentTypeId { get; set; }
    public bool Published { get; set; }
    public bool Edited { get; set; }
}

/// <summary>
/// One version of a content item. Exactly one is <see cref="Current"/> (the draft); at most one is
/// <see cref="Published"/>. Table <c>umbracoContentVersion</c>.
/// </summary>
internal sealed class ContentVersionRow
{
    public int Id { get; set; }
    public int NodeId { get; set; }
    public DateTime Date { get; set; }
    public int UserId { get; set; }
    public bool Current { get; set; }
    public bool Published { get; set; }
    public string? Name { get; set; }
    public int? TemplateId { get; set; }
    public bool PreventCleanup { get; set; }
}

/// <summary>
/// One language of one version: its name, date and every value it holds. The row with <see cref="LanguageId"/>
/// 0 holds the values shared by all languages. Table <c>umbracoContentVersionCultureVariation</c>.
/// </summary>
internal sealed class VariantRow
{
    public const int Invariant = 0;

    public int Id { get; set; }
    public int VersionId { get; set; }
    public int LanguageId { get; set; }
    public string? Name { get; set; }

    /// <summary>The name folded for comparing siblings; see <c>SiblingNames</c>.</summary>
    public string? NameKey { get; set; }
    public DateTime Date { get; set; }

    /// <summary>On the current version: whether this language's draft differs from what is published.</summary>
    public bool Edited { get; set; }

    /// <summary>JSON object: property type id (with <c>:segment</c>) → stored value; see <c>StoredValues</c>.</summary>
    public required string Values { get; set; }
}

/// <summary>One planned release or expiry. Table <c>umbracoContentSchedule</c>; null language = whole item.</summary>
internal sealed class ContentScheduleRow
{
    public Guid Id { get; set; }
    public int NodeId { get; set; }
    public int? LanguageId { get; set; }
    public DateTime Date { get; set; }
    public int Action { get; set; }
}

/// <summary>One URL segment of a document in one language. Table <c>umbracoDocumentUrl</c>.</summary>
internal sealed class DocumentUrlRow
{
    public int Id { get; set; }
    public Guid DocumentKey { get; set; }
    public int? LanguageId { get; set; }
    public required string UrlSegment { get; set; }
    public bool IsDraft { get; set; }
    public bool IsPrimary { get; set; }
}

/// <summary>An extra address of a document (<c>umbracoUrlAlias</c>). Table <c>umbracoDocumentUrlAlias</c>.</summary>
internal sealed class DocumentUrlAliasRow
{
    public int Id { get; set; }
    public Guid DocumentKey { get; set; }
    public int? LanguageId { get; set; }
    public required string Alias { get; set; }
}

/// <summary>
/// A media item that a document's published side uses, which makes its files public. Table <c>umbracoPublishedMedia</c>.
/// </summary>
internal sealed class PublishedMediaRow
{
    public int NodeId { get; set; }
    public Guid MediaKey { get; set; }
}

/// <summary>
/// An address that readers could once open and that was withdrawn: of a document in one language, or of a media file
/// (culture ""). Table <c>umbracoWithdrawnUrl</c>. What is published again simply answers before anybody looks here.
/// </summary>
internal sealed class WithdrawnUrlRow
{
    public int Id { get; set; }
    public required string Path { get; set; }
    public required string Culture { get; set; }
    public Guid ItemKey { get; set; }
    public DateTime Date { get; set; }
}
