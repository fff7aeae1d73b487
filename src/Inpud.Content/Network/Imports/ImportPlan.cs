using System.Text.Json;

namespace Inpud.Content.Network.Imports;

/// <summary>What was chosen for an import and what came of it; kept as JSON in <see cref="Import.Mapping"/>.</summary>
public sealed record ImportPlan
{
    public required ImportMapping Mapping { get; init; }

    /// <summary>Whether rows with problems are left out; otherwise nothing is imported while there are any.</summary>
    public bool OnlyGood { get; init; }

    /// <summary>Rows that were written.</summary>
    public int Added { get; init; }

    /// <summary>Rows that were there already.</summary>
    public int Known { get; init; }

    /// <summary>Rows left out because of their problems.</summary>
    public int Wrong { get; init; }

    /// <summary>When something was last written: who runs it is at it still, or was killed.</summary>
    public DateTime? Moved { get; init; }

    /// <summary>Why it stopped, in words.</summary>
    public string? Failure { get; init; }

    /// <summary>What was taken back when it was undone.</summary>
    public int Removed { get; init; }

    /// <summary>What stayed though it was undone, since it was changed or used since.</summary>
    public int Kept { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static ImportPlan FromJson(string? json) =>
        json is null ? new ImportPlan { Mapping = new ImportMapping([]) } : JsonSerializer.Deserialize<ImportPlan>(json, JsonSerializerOptions.Web)!;
}
