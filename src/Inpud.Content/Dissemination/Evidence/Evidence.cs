namespace Inpud.Content.Dissemination;

/// <summary>What shows that an entry is true: a link, or a file that is stored sealed and has no address of its own.</summary>
public sealed class Evidence
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The data key of the rest, wrapped.</summary>
    public required byte[] SealedKey { get; init; }

    /// <summary>Link, or name of the file, as JSON, sealed.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>Bytes of the file; null for a link.</summary>
    public long? Size { get; init; }

    public DateTime Created { get; init; }

    public required Guid UserKey { get; init; }
}
