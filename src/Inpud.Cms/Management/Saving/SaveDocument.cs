using Inpud.Cms.Management.Rights;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>
/// Saves what the editing client sends, so that no translation is lost. A client sends every language as it once loaded it; what it
/// did not touch is left alone, what somebody else touched meanwhile is a conflict, and then nothing is applied.
/// </summary>
internal sealed class SaveDocument(
    CmsScopeProvider scopes,
    IContentService documents,
    IContentEditingService editing,
    IContentPublishingService publishing,
    ITemplateService templates,
    ILanguageRepository languages,
    IUserService users,
    SaveHistory history,
    EditorValues values,
    ReadEditingRights rights,
    LockedBlocks lockedBlocks,
    ComposeUpdate compose)
{
    /// <param name="key">The document.</param>
    /// <param name="body">What the client sent.</param>
    /// <param name="userKey">Who saves; must exist.</param>
    /// <param name="publish">The languages to publish afterwards; empty for a document without languages; null = only save.</param>
    public async Task<SaveOutcome> SaveAsync(Guid key, DocumentBody body, Guid userKey, ISet<string>? publish = null)
    {
        var may = await rights.OfAsync(userKey);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (documents.GetById(key) is not { } document)
        {
            scope.Complete();
            return new SaveOutcome.NotFound();
        }

        // What stands and was never written down – or was changed behind the services – is written down first.
        history.Record(document);
        var outcome = CheckBody(document, body) is { } wrong
            ? Refuse(wrong)
            : await ApplyAsync(document, body, may, userKey, publish);
        if (outcome is SaveOutcome.Done or SaveOutcome.Refused { Editing: ContentEditingOperationStatus.Success })
        {
            scope.Complete();
        }

        return outcome;
    }

    private async Task<SaveOutcome> ApplyAsync(IContent document, DocumentBody body, EditingRights may, Guid userKey, ISet<string>? publish)
    {
        var now = values.Of(document);
        var names = EditorValues.NamesOf(document);
        var types = document.Properties.Select(x => x.PropertyType).ToArray();
        var sent = LockedProperties.WithoutPresets(may.Properties.Locked(document), CompleteBody.Of(body, names, now), names);
        sent = sent with { Values = lockedBlocks.Restore(sent.Values, now, types, may.Properties) };
        var plan = SavePlan.For(new SaveCase(
            Portrait.Of(sent.Names, sent.Values), sent.Stamps, Portrait.Of(names, now), Past(document.Id), may.Cultures, MayEditShared(document, may)));
        if (Refuse(plan, document, may.Properties, now, sent) is { } refused)
        {
            return refused;
        }

        var template = document.TemplateId is { } id ? (await templates.GetAsync(id))?.Key : null;
        var wanted = MayEditShared(document, may) ? body.Template : template;
        if (plan.IsEmpty && wanted == template)
        {
            return publish is null ? new SaveOutcome.Done(document.Key) : await PublishAsync(document, publish, userKey);
        }

        var model = compose.Compose(plan, sent, now, types);
        model.TemplateKey = wanted;
        return await UpdateAsync(document.Key, model, userKey, publish);
    }

    private SaveOutcome? Refuse(SavePlan plan, IContent document, PropertyRights may, IReadOnlyList<EditorValue> now, CompleteBody sent)
    {
        if (plan.Forbidden.Count > 0)
        {
            return new SaveOutcome.Forbidden(plan.Forbidden);
        }

        if (plan.Clashes.Count > 0)
        {
            return new SaveOutcome.Conflicting([.. plan.Clashes.Select(ToConflict)]);
        }

        string[] changed = [.. lockedBlocks.LockedIn(document, may, ReplacedPart.Of(plan), now, sent.Values)];
        return changed.Length > 0 ? new SaveOutcome.Locked(changed) : null;
    }

    /// <summary>Without languages nothing is shared between any.</summary>
    private static bool MayEditShared(IContent document, EditingRights may) => may.Shared || !document.ContentType.VariesByCulture();

    private async Task<SaveOutcome> UpdateAsync(Guid key, ContentUpdateModel model, Guid userKey, ISet<string>? publish)
    {
        if (publish is null)
        {
            var saved = await editing.UpdateAsync(key, model, userKey);
            return saved.Success ? new SaveOutcome.Done(key) : Refuse(saved.Status);
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

    private ContentEditingOperationStatus? CheckBody(IContent document, DocumentBody body)
    {
        var known = languages.GetMany().Select(x => x.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return BodyRules.Check(body, document.ContentType.VariesByCulture(), [.. document.Properties.Select(x => x.PropertyType)], known);
    }

    private ILookup<string, PastState> Past(int nodeId) => history.Of(nodeId).SelectMany(x => x)
        .Select(x => new PastState(
            x.LanguageId == VariantRow.Invariant ? "" : languages.GetIsoCodeById(x.LanguageId, throwOnNotFound: false) ?? "?",
            x.Stamp, x.Until, x.Hash, BlockHashes.Read(x.Blocks), x.UserId))
        .ToLookup(x => x.Culture, StringComparer.OrdinalIgnoreCase);

    private Conflict ToConflict(Clash clash)
    {
        var user = users.GetUserById(clash.There.UserId);
        return new Conflict(clash.Culture, user?.Key, user?.Name ?? "", clash.There.Stamp);
    }

    private static SaveOutcome.Refused Refuse(ContentEditingOperationStatus status) => new(status, null, []);
}
