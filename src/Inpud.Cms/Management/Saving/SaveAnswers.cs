using System.Globalization;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Saving;

/// <summary>Tells the client what became of a save, and people who else saved the same.</summary>
internal sealed class SaveAnswers(ILanguageService languages)
{
    private const string Shared = "What all languages share";

    /// <param name="outcome">What became of it.</param>
    /// <param name="done">What to answer where it was done.</param>
    public async Task<IResult> OfAsync(SaveOutcome outcome, Func<Guid, IResult> done) => outcome switch
    {
        SaveOutcome.Done saved => done(saved.Key),
        SaveOutcome.NotFound => EditingProblems.Of(ContentEditingOperationStatus.NotFound),
        SaveOutcome.Refused { Publishing: { } publishing and not ContentPublishingOperationStatus.Success } refused =>
            PublishingProblems.Of(publishing, refused.InvalidProperties),
        SaveOutcome.Refused refused => EditingProblems.Of(refused.Editing),
        SaveOutcome.Forbidden forbidden => Answers.Forbidden(
            $"These were changed and are not yours to edit: {string.Join(", ", await NamesAsync(forbidden.Cultures))}."),
        SaveOutcome.Locked locked => Answers.Forbidden(
            $"These were changed and are not yours to edit: {string.Join(", ", locked.Properties)}."),
        SaveOutcome.Conflicting conflicting => await ConflictAsync(conflicting.Conflicts),
        _ => throw new ArgumentException($"Unknown outcome {outcome.GetType().Name}.", nameof(outcome)),
    };

    private async Task<IResult> ConflictAsync(IReadOnlyList<Conflict> conflicts)
    {
        var names = await NamesAsync([.. conflicts.Select(x => x.Culture)]);
        string[] said = [.. conflicts.Select(x => string.Create(
            CultureInfo.InvariantCulture, $"saved by {(x.UserName.Length == 0 ? "somebody" : x.UserName)} on {x.At:yyyy-MM-dd} at {x.At:HH:mm} UTC"))];
        var advice = conflicts.Any(x => x.Culture is null)
            ? "Nothing was saved. Load it again."
            : "Nothing was saved. Leave this language out, or load it again.";
        return Answers.Problem(
            StatusCodes.Status409Conflict,
            "Somebody else saved this meanwhile",
            $"{names[0]}: {said[0]}. {advice}",
            nameof(ContentEditingOperationStatus.ConcurrencyViolation),
            names.Zip(said).ToDictionary(x => x.First, x => new[] { x.Second }, StringComparer.Ordinal));
    }

    private async Task<string[]> NamesAsync(IReadOnlyList<string?> cultures)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(x => x.IsoCode, x => x.CultureName, StringComparer.OrdinalIgnoreCase);
        return [.. cultures.Select(x => x is null ? Shared : known.GetValueOrDefault(x, x))];
    }
}
