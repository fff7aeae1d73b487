namespace Inpud.Content.Network;

/// <summary>A table that somebody brought, from its upload to its undoing.</summary>
public sealed class Import
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public ImportKind Kind { get; init; }

    public ImportState State { get; set; }

    public required Guid UserKey { get; init; }

    public DateTime Started { get; init; }

    public DateTime? Finished { get; set; }

    /// <summary>Rows of the table, without its head.</summary>
    public int Rows { get; set; }

    /// <summary>Rows done so far.</summary>
    public int Done { get; set; }

    /// <summary>Which column means what, what was chosen and what came of it: <see cref="Imports.ImportPlan"/> as JSON.</summary>
    public string? Mapping { get; set; }

    /// <summary>The table's data key, wrapped; null as soon as the table is no longer needed.</summary>
    public byte[]? SealedKey { get; set; }

    /// <summary>The table as it was uploaded, sealed. It never lies in a file.</summary>
    public byte[]? SealedTable { get; set; }
}

/// <summary>What a table holds.</summary>
public enum ImportKind
{
    Organisations,
    Contacts,
    Endorsements,
    Dissemination,
}

/// <summary>How far an import is.</summary>
public enum ImportState
{
    Uploaded,
    Running,
    Finished,

    /// <summary>Cut off by an error; what was written before it is there.</summary>
    Failed,

    /// <summary>Being taken back; cut off where nobody is at it.</summary>
    Undoing,

    Undone,
}
