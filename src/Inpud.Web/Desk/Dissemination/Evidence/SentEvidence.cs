using Inpud.Content;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>The fields of evidence in a form, as they stand.</summary>
/// <param name="Kept">The key of a file that came with an earlier try, or null.</param>
/// <param name="Link">What was typed.</param>
/// <param name="Problems">All of the page.</param>
internal sealed record SentEvidence(Guid? Kept, string? Link, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The hidden field of <paramref name="Kept"/>.</summary>
    public const string KeptField = "EvidenceKept";
}
