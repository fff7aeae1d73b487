using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Saving;

/// <summary>
/// Validates what the editing client would save, with what it did not mention taken from what stands now. Conflicts are none of
/// its business: the client takes no notice of them here.
/// </summary>
internal sealed class ValidateDocument(
    IContentService documents, IContentEditingService editing, EditorValues values, ReadEditingRights rights, LockedBlocks lockedBlocks)
{
    /// <param name="key">The document.</param>
    /// <param name="body">What the client sent.</param>
    /// <param name="cultures">The languages to look at; null = all that the user may edit. What all share is always looked at.</param>
    /// <param name="userKey">Who asks.</param>
    public async Task<Attempt<ContentValidationResult, ContentEditingOperationStatus>> ValidateAsync(
        Guid key, DocumentBody body, ISet<string>? cultures, Guid userKey)
    {
        if (documents.GetById(key) is not { } document)
        {
            return Attempt.FailWithStatus(ContentEditingOperationStatus.NotFound, new ContentValidationResult());
        }

        var (now, may) = (values.Of(document), (await rights.OfAsync(userKey)).Properties);
        var sent = CompleteBody.Of(body, EditorValues.NamesOf(document), now);
        sent = sent with { Values = lockedBlocks.Restore(sent.Values, now, document.Properties.Select(x => x.PropertyType), may) };
        var model = new ValidateContentUpdateModel { Cultures = cultures, TemplateKey = body.Template };
        return await editing.ValidateUpdateAsync(key, sent.Into(model), userKey);
    }
}
