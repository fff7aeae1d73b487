namespace Inpud.Content.Network.Protection;

/// <summary>The keys under which addresses are hashed. They lie outside the database; the host has them.</summary>
public interface IKeepLookupKeys
{
    /// <summary>
    /// The newest first; none before the first start, or when they are lost. What another machine added is there at the next call; as
    /// long as nothing was added, it is the same list.
    /// </summary>
    IReadOnlyList<byte[]> All { get; }

    /// <summary>Where the first one lies, for messages.</summary>
    string Place { get; }

    /// <summary>Makes the first one. Two machines may do so at once: one key stays.</summary>
    void AddFirst();
}
