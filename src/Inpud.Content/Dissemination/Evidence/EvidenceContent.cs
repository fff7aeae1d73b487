namespace Inpud.Content.Dissemination;

/// <summary>What an evidence's seal holds: a link, or a file's name.</summary>
/// <param name="Link">The whole address, or null.</param>
/// <param name="Name">The file's name as its owner called it, or null.</param>
public sealed record EvidenceContent(string? Link = null, string? Name = null);

/// <summary>What is known of an evidence without opening it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Bytes of the file; null for a link.</param>
/// <param name="Created">When it was stored.</param>
public sealed record EvidenceFacts(Guid Key, long? Size, DateTime Created);

/// <summary>Tells by its content whether a file is what its name says, and may be kept. The host knows.</summary>
public interface IJudgeEvidence
{
    /// <summary>Why the file is not taken, in a sentence; null when it is.</summary>
    Sentence? ProblemOf(string name, Stream content);
}
