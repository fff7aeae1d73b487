namespace Inpud.Cms.Storage.Rows;

/// <summary>A document that only some may read, where they sign in, and what the others see. Table <c>umbracoAccess</c>.</summary>
internal sealed class AccessRow
{
    public Guid Key { get; set; }
    public int ProtectedNodeId { get; set; }
    public int LoginNodeId { get; set; }
    public int NoAccessNodeId { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public List<AccessRuleRow> Rules { get; set; } = [];
}

/// <summary>Table <c>umbracoAccessRule</c>.</summary>
internal sealed class AccessRuleRow
{
    public Guid Key { get; set; }
    public Guid AccessKey { get; set; }
    public required string RuleType { get; set; }
    public required string RuleValue { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
}

/// <summary>A user who wants to be told of an action on a node. Table <c>umbracoUser2NodeNotify</c>.</summary>
internal sealed class NotifyRow
{
    public int UserId { get; set; }
    public int NodeId { get; set; }
    public required string Action { get; set; }
}

/// <summary>A template; tree facts are in its node. Table <c>cmsTemplate</c>.</summary>
internal sealed class TemplateRow
{
    public int NodeId { get; set; }
    public required string Alias { get; set; }
    public string? Content { get; set; }
}
