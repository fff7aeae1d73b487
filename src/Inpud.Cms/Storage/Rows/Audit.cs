using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Storage.Rows;

/// <summary>
/// What somebody did to a node. It outlives the node and the user, so it refers to neither by foreign key. Table
/// <c>umbracoLog</c>.
/// </summary>
internal sealed class AuditRow
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public int NodeId { get; set; }

    /// <summary>Stored by name: Core numbers its types anew when it adds one.</summary>
    public AuditType Type { get; set; }
    public string? EntityType { get; set; }
    public string? Comment { get; set; }
    public string? Parameters { get; set; }
    public DateTime Date { get; set; }
}

/// <summary>
/// What somebody did to a user or to the rights of users; only ever added. Core's contract has an address and the
/// names of both here: there are no columns for them, their keys say who they are. Table <c>umbracoAudit</c>.
/// </summary>
internal sealed class AuditEntryRow
{
    public int Id { get; set; }
    public int PerformingUserId { get; set; }
    public Guid? PerformingUserKey { get; set; }
    public DateTime EventDate { get; set; }
    public int AffectedUserId { get; set; }
    public Guid? AffectedUserKey { get; set; }
    public required string EventType { get; set; }
    public string? EventDetails { get; set; }
}

/// <summary>A consent given, refused or withdrawn; the newest of its kind is current. Table <c>umbracoConsent</c>.</summary>
internal sealed class ConsentRow
{
    public int Id { get; set; }
    public bool Current { get; set; }
    public required string Source { get; set; }
    public required string Context { get; set; }
    public required string Action { get; set; }
    public ConsentState State { get; set; }
    public string? Comment { get; set; }
    public DateTime CreateDate { get; set; }
}
