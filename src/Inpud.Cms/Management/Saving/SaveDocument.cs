using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>Saves a document, and publishes it if that is asked.</summary>
internal sealed class SaveDocument(
    SaveItem save,
    ItemKinds kinds,
    IContentEditingService editing,
    IContentPublishingService publishing,
    ITemplateService templates,
    ReadEditingRights rights)
{
    /// <param name="key">The document.</param>
    /// <param name="body">What the client sent.</param>
    /// <param name="userKey">Who saves; must exist.</param>
    /// <param name="publish">The languages to publish afterwards; empty for a document without languages; null = only save.</param>
    public async Task<SaveOutcome> SaveAsync(Guid key, DocumentBody body, Guid userKey, ISet<string>? publish = null)
    {
        var may = await rights.OfAsync(userKey);
        return await save.SaveAsync(kinds.Documents, key, new ItemSave<IContent>(
            may, (_, _) => body, async (document, update) =>
            {
                var template = document.TemplateId is { } id ? (await templates.GetAsync(id))?.Key : null;
                var wanted = may.SharedOf(document) ? body.Template : template;
                return !update.IsEmpty || wanted != template
                    ? await UpdateAsync(key, update.Into(new ContentUpdateModel { TemplateKey = wanted }), userKey, publish)
                    : publish is null ? new SaveOutcome.Done(key)
                    : await PublishAsync(document, publish, userKey);
            }));
    }

    private async Task<SaveOutcome> UpdateAsync(Guid key, ContentUpdateModel model, Guid userKey, ISet<string>? publish)
    {
        if (publish is null)
        {
            var saved = await editing.UpdateAsync(key, model, userKey);
            return saved.Success ? new SaveOutcome.Done(key) : SaveOutcome.Refused.Because(saved.Status);
        }

        var done = await editing.UpdateAndPublishAsync(key, model, publish, userKey);
        return done.Success ? new SaveOutcome.Done(key) : new SaveOutcome.Refused(
            done.Status.ContentEditingOperationStatus, done.Status.ContentPublishingOperationStatus, [.. done.Result.InvalidPropertyAliases]);
    }

    private async Task<SaveOutcome> PublishAsync(IContent document, ISet<string> cultures, Guid userKey)
    {
        CulturePublishScheduleModel[] wanted = document.ContentType.VariesByCulture()
            ? [.. cultures.Select(x => new CulturePublishScheduleModel { Culture = x })]
            : [new CulturePublishScheduleModel()];
        var done = await publishing.PublishAsync(document.Key, wanted, userKey);
        return done.Success
            ? new SaveOutcome.Done(document.Key)
            : new SaveOutcome.Refused(ContentEditingOperationStatus.Success, done.Status, [.. done.Result?.InvalidPropertyAliases ?? []]);
    }
}
