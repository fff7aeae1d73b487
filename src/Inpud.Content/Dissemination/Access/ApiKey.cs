namespace Inpud.Content.Dissemination;

/// <summary>Another system's way in. Only its hash is kept.</summary>
public sealed class ApiKey
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Name { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>What it may: <c>numbers</c>, <c>names</c>.</summary>
    public string[] Scopes { get; init; } = [];

    public DateTime Created { get; init; }

    public Guid CreatedBy { get; init; }

    public DateTime Expires { get; init; }

    public DateTime? Revoked { get; set; }

    /// <summary>The day it was used last.</summary>
    public DateOnly? LastUsed { get; set; }
}
