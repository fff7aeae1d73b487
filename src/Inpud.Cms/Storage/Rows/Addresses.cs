namespace Inpud.Cms.Storage.Rows;

/// <summary>A host name or path at which a document and its language begin. Table <c>umbracoDomain</c>.</summary>
internal sealed class DomainRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string DomainName { get; set; }

    /// <summary>The name in lower case, as host names are compared.</summary>
    public required string DomainNameKey { get; set; }
    public int? LanguageId { get; set; }
    public int? RootContentId { get; set; }
    public int SortOrder { get; set; }
}

/// <summary>An address that a document had once. Table <c>umbracoRedirectUrl</c>.</summary>
internal sealed class RedirectUrlRow
{
    public Guid Key { get; set; }
    public int ContentId { get; set; }
    public Guid ContentKey { get; set; }
    public DateTime CreateDateUtc { get; set; }
    public required string Url { get; set; }

    /// <summary>SHA-256 of the address in lower case, in hexadecimal: short enough for an index, whatever the address.</summary>
    public required string UrlHash { get; set; }
    public string? Culture { get; set; }
}
