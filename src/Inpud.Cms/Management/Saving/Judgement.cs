namespace Inpud.Cms.Management.Saving;

/// <summary>What a client did to one part of an item: a language, what all share, or a language's blocks in a shared list.</summary>
internal enum Verdict
{
    /// <summary>It sends back what it was given, or what stands anyway: the part is left alone.</summary>
    Untouched,

    /// <summary>Only this client changed it.</summary>
    Changed,

    /// <summary>It was not there before.</summary>
    New,

    /// <summary>Somebody else has changed it since this client was given it.</summary>
    Conflict,

    /// <summary>The user may not edit it, and did.</summary>
    Forbidden,
}

/// <summary>One part as four hashes.</summary>
/// <param name="Sent">What the client sent.</param>
/// <param name="Given">What the stamp it sent stood for; null if that is not known (any more).</param>
/// <param name="Recorded">What the last save left behind; null if the part does not exist.</param>
/// <param name="Now">What stands now. Differs from <paramref name="Recorded"/> only by what no save has changed: a picked picture was deleted.</param>
/// <param name="MayEdit">Whether the user may edit it.</param>
internal readonly record struct Judgement(string Sent, string? Given, string? Recorded, string? Now, bool MayEdit)
{
    public Verdict Verdict =>
        Sent == Given || Sent == Now ? Verdict.Untouched
        : !MayEdit ? Verdict.Forbidden
        : Now is null ? Verdict.New
        : Given is not null && Given == Recorded ? Verdict.Changed
        : Verdict.Conflict;
}
