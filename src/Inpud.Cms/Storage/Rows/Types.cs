namespace Inpud.Cms.Storage.Rows;

/// <summary>A configured property editor. Table <c>umbracoDataType</c>; tree facts are in its node.</summary>
internal sealed class DataTypeRow
{
    public int NodeId { get; set; }
    public required string EditorAlias { get; set; }
    public string? EditorUiAlias { get; set; }
    public required string DbType { get; set; }

    /// <summary>JSON object of the editor's configuration.</summary>
    public string? Config { get; set; }
}

/// <summary>A document, media or member type. Table <c>cmsContentType</c>; tree facts are in its node.</summary>
internal sealed class ContentTypeRow
{
    public int NodeId { get; set; }
    public required string Alias { get; set; }
    public string? Icon { get; set; }
    public string? Thumbnail { get; set; }
    public string? Description { get; set; }
    public bool AllowAtRoot { get; set; }
    public bool IsElement { get; set; }
    public bool AllowedInLibrary { get; set; }
    public Guid? ListView { get; set; }
    public int Variations { get; set; }
    public bool PreventCleanup { get; set; }
    public int? KeepAllVersionsNewerThanDays { get; set; }
    public int? KeepLatestVersionPerDayForDays { get; set; }
    public List<PropertyGroupRow> Groups { get; set; } = [];
    public List<PropertyTypeRow> Properties { get; set; } = [];
    public List<AllowedTypeRow> AllowedTypes { get; set; } = [];
    public List<CompositionRow> Compositions { get; set; } = [];
}

/// <summary>A tab or group of a type. Table <c>cmsPropertyTypeGroup</c>.</summary>
internal sealed class PropertyGroupRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ContentTypeId { get; set; }
    public int Type { get; set; }
    public string? Name { get; set; }
    public required string Alias { get; set; }
    public int SortOrder { get; set; }
}

/// <summary>A property of a type. Table <c>cmsPropertyType</c>.</summary>
internal sealed class PropertyTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ContentTypeId { get; set; }
    public int DataTypeId { get; set; }
    public Guid? GroupKey { get; set; }
    public required string Alias { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public int SortOrder { get; set; }
    public bool Mandatory { get; set; }
    public string? MandatoryMessage { get; set; }
    public string? ValidationRegExp { get; set; }
    public string? ValidationRegExpMessage { get; set; }
    public bool LabelOnTop { get; set; }
    public int Variations { get; set; }
}

/// <summary>Which types may be created below a type. Table <c>cmsContentTypeAllowedContentType</c>.</summary>
internal sealed class AllowedTypeRow
{
    public int ContentTypeId { get; set; }
    public Guid AllowedKey { get; set; }
    public int SortOrder { get; set; }
}

/// <summary>Which types a type is composed of. Table <c>cmsContentType2ContentType</c>.</summary>
internal sealed class CompositionRow
{
    public int ContentTypeId { get; set; }
    public int ComposedOfId { get; set; }
}
