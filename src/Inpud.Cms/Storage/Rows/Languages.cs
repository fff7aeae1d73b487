namespace Inpud.Cms.Storage.Rows;

/// <summary>Table <c>umbracoLanguage</c>.</summary>
internal sealed class LanguageRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string IsoCode { get; set; }
    public required string CultureName { get; set; }
    public bool IsDefault { get; set; }
    public bool IsMandatory { get; set; }
    public string? FallbackIsoCode { get; set; }
}

/// <summary>An interface word. Table <c>cmsDictionary</c>.</summary>
internal sealed class DictionaryRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public Guid? ParentId { get; set; }
    public required string ItemKey { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public List<LanguageTextRow> Texts { get; set; } = [];
}

/// <summary>An interface word in one language. Table <c>cmsLanguageText</c>.</summary>
internal sealed class LanguageTextRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int DictionaryId { get; set; }
    public int LanguageId { get; set; }
    public required string Value { get; set; }
}

/// <summary>Table <c>umbracoKeyValue</c>.</summary>
internal sealed class KeyValueRow
{
    public required string Key { get; set; }
    public string? Value { get; set; }
    public DateTime Updated { get; set; }
}
