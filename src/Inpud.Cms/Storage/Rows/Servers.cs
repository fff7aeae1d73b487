using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Storage.Rows;

/// <summary>A machine that runs the site. Table <c>umbracoServer</c>.</summary>
internal sealed class ServerRow
{
    public int Id { get; set; }

    /// <summary>The site's own address as configured, not a machine's.</summary>
    public required string ServerAddress { get; set; }
    public required string ServerIdentity { get; set; }
    public DateTime Registered { get; set; }
    public DateTime Accessed { get; set; }
    public bool IsActive { get; set; }
    public bool IsSchedulingPublisher { get; set; }
}

/// <summary>What one machine tells the others to forget. Table <c>umbracoCacheInstruction</c>.</summary>
internal sealed class CacheInstructionRow
{
    public int Id { get; set; }
    public DateTime UtcStamp { get; set; }
    public required string Instructions { get; set; }
    public required string Originated { get; set; }
    public int InstructionCount { get; set; }
}

/// <summary>Up to which instruction a machine has listened. Table <c>umbracoLastSynced</c>.</summary>
internal sealed class LastSyncedRow
{
    public required string MachineId { get; set; }
    public int? InternalId { get; set; }
    public int? ExternalId { get; set; }
    public DateTime Date { get; set; }
}

/// <summary>Which version of a kind's entities is current. Table <c>umbracoRepositoryCacheVersion</c>.</summary>
internal sealed class RepositoryCacheVersionRow
{
    public required string Identifier { get; set; }
    public string? Version { get; set; }
}

/// <summary>Work that outlasts the request that began it. Table <c>umbracoLongRunningOperation</c>.</summary>
internal sealed class LongRunningOperationRow
{
    public Guid Id { get; set; }
    public required string Type { get; set; }

    /// <summary>Stored by name; never <see cref="LongRunningOperationStatus.Stale"/>, which only time makes of it.</summary>
    public LongRunningOperationStatus Status { get; set; }

    /// <summary>JSON of what came out.</summary>
    public string? Result { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public DateTime ExpirationDate { get; set; }
}

/// <summary>A search of the log that somebody kept. Table <c>umbracoLogViewerQuery</c>.</summary>
internal sealed class LogViewerQueryRow
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Query { get; set; }
}
