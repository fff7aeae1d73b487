using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DocumentVersions;

/// <summary>Brings back one language of an earlier state, or all: by whoever edits these, and every property that would change.</summary>
internal sealed class RollBackDocument(
    IBackOfficeSecurityAccessor security, DocumentRights rights, IContentVersionService versions, IContentService contents, EditorValues values,
    LockedBlocks lockedBlocks, SaveAnswers answers)
{
    /// <param name="id">The key of the version.</param>
    /// <param name="culture">Null or <c>*</c>: everything.</param>
    public async Task<IResult> RunAsync(Guid id, string? culture)
    {
        if (await DocumentVersionEndpoints.VersionAsync(id, versions) is not { } version || contents.GetById(version.Key) is not { } document)
        {
            return DocumentVersionEndpoints.Problem(ContentVersionOperationStatus.NotFound);
        }

        // Without a language all come back, also those that this version did not have.
        var all = culture is null or "*";
        string[] cultures = all ? [.. version.AvailableCultures.Union(document.AvailableCultures, StringComparer.Ordinal)] : [culture!];
        if (!await rights.AllowAsync(security.User, ActionRollback.ActionLetter, version.Key)
            || !await rights.AllowLanguagesAsync(security.User, cultures))
        {
            return Answers.Forbidden();
        }

        if (!all && !version.AvailableCultures.InvariantContains(culture!))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid culture", "This version does not have that language.", "InvalidCulture");
        }

        var part = new ReplacedPart(cultures, all, all ? [.. cultures, Portrait.Order] : []);
        string[] locked = [.. lockedBlocks.LockedIn(document, PropertyRights.Of(security.User), part, values.Of(document), values.Of(version))];
        if (locked.Length > 0)
        {
            return await answers.OfAsync(new SaveOutcome.Locked(locked), _ => Answers.Done());
        }

        var rolledBack = await versions.RollBackAsync(id, culture, security.User.Key);
        return rolledBack.Success ? Answers.Done() : DocumentVersionEndpoints.Problem(rolledBack.Result);
    }
}
