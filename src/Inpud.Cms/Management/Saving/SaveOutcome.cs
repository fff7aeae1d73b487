using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Saving;

/// <summary>What became of a save. Only <see cref="Done"/> and, where it says so, <see cref="Refused"/> changed anything.</summary>
internal abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>Saved, and published if that was asked.</summary>
    /// <param name="Key">The item.</param>
    public sealed record Done(Guid Key) : SaveOutcome;

    /// <summary>Languages were changed here and elsewhere; nothing was applied.</summary>
    public sealed record Conflicting(IReadOnlyList<Conflict> Conflicts) : SaveOutcome;

    /// <summary>The user changed languages that are not theirs (null = what all share); nothing was applied.</summary>
    public sealed record Forbidden(IReadOnlyList<string?> Cultures) : SaveOutcome;

    /// <summary>The user changed properties that they may not write; nothing was applied.</summary>
    /// <param name="Properties">Their names.</param>
    public sealed record Locked(IReadOnlyList<string> Properties) : SaveOutcome;

    public sealed record NotFound : SaveOutcome;

    /// <summary>Core refused.</summary>
    /// <param name="Editing">Why it was not saved; <c>Success</c> if it was saved and only publishing was refused.</param>
    /// <param name="Publishing">Why it was not published.</param>
    /// <param name="InvalidProperties">The aliases of the properties that stand in the way of publishing.</param>
    public sealed record Refused(
        ContentEditingOperationStatus Editing, ContentPublishingOperationStatus? Publishing, IReadOnlyList<string> InvalidProperties) : SaveOutcome
    {
        /// <summary>Which values Core found invalid, where it says so.</summary>
        public ContentValidationResult? Validation { get; init; }

        /// <summary>It was not saved.</summary>
        public static Refused Because(ContentEditingOperationStatus status) => new(status, null, []);
    }
}

/// <summary>A language that somebody else saved meanwhile.</summary>
/// <param name="Culture">Null = what all languages share.</param>
/// <param name="UserKey">Who; null if that user is gone.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record Conflict(string? Culture, Guid? UserKey, string UserName, DateTime At);
