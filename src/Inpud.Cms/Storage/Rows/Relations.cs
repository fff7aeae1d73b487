namespace Inpud.Cms.Storage.Rows;

/// <summary>What a relation means. Table <c>umbracoRelationType</c>.</summary>
internal sealed class RelationTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string Alias { get; set; }
    public required string Name { get; set; }
    public bool IsBidirectional { get; set; }

    /// <summary>Whether the parent needs the child: a page needs the picture that it shows.</summary>
    public bool IsDependency { get; set; }
    public Guid? ParentObjectType { get; set; }
    public Guid? ChildObjectType { get; set; }
}

/// <summary>One node's relation to another; it dies with either. Table <c>umbracoRelation</c>.</summary>
internal sealed class RelationRow
{
    public int Id { get; set; }
    public int ParentId { get; set; }
    public int ChildId { get; set; }
    public int RelationTypeId { get; set; }
    public DateTime CreateDate { get; set; }
    public string? Comment { get; set; }
}

/// <summary>A tag of one group in one language; null language = all. Table <c>cmsTags</c>.</summary>
internal sealed class TagRow
{
    public int Id { get; set; }
    public required string Group { get; set; }
    public required string Text { get; set; }

    /// <summary>The text in lower case: "Harm Reduction" and "harm reduction" are one tag.</summary>
    public required string TextKey { get; set; }
    public int? LanguageId { get; set; }
}

/// <summary>A tag on one property of one node. Table <c>cmsTagRelationship</c>.</summary>
internal sealed class TagOnNodeRow
{
    public int NodeId { get; set; }
    public int TagId { get; set; }
    public int PropertyTypeId { get; set; }
}
