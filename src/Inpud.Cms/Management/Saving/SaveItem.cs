using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>One save of one item.</summary>
/// <param name="May">What its user may edit.</param>
/// <param name="Body">What the client sent for the item that stands, told by what stood when.</param>
/// <param name="Write">Hands Core what is left to be written, even if that is nothing.</param>
internal sealed record ItemSave<TItem>(
    EditingRights May, Func<TItem, ILookup<string, PastState>, ItemBody> Body, Func<TItem, ItemUpdate, Task<SaveOutcome>> Write)
    where TItem : class, IContentBase;

/// <summary>
/// Saves what the editing client sends, so that no translation is lost. A client sends every language as it once loaded it; what it
/// did not touch is left alone, what somebody else touched meanwhile is a conflict, and then nothing is applied.
/// </summary>
internal sealed class SaveItem(
    CmsScopeProvider scopes, ILanguageRepository languages, IUserService users, SaveHistory history, EditorValues values, LockedBlocks lockedBlocks, ComposeUpdate compose)
{
    public async Task<SaveOutcome> SaveAsync<TItem>(ItemKind<TItem> kind, Guid key, ItemSave<TItem> save)
        where TItem : class, IContentBase
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(kind.Lock);
        if (kind.Find(key) is not { } item)
        {
            scope.Complete();
            return new SaveOutcome.NotFound();
        }

        // What stands and was never written down – or was changed behind the services – is written down first.
        history.Record(item);
        var outcome = await ApplyAsync(item, save);
        if (outcome is SaveOutcome.Done or SaveOutcome.Refused { Editing: ContentEditingOperationStatus.Success })
        {
            scope.Complete();
        }

        return outcome;
    }

    private async Task<SaveOutcome> ApplyAsync<TItem>(TItem item, ItemSave<TItem> save)
        where TItem : class, IContentBase
    {
        var past = Past(item.Id);
        var body = save.Body(item, past);
        if (CheckBody(item, body) is { } wrong)
        {
            return SaveOutcome.Refused.Because(wrong);
        }

        var now = values.Of(item);
        var names = EditorValues.NamesOf(item);
        var types = item.Properties.Select(x => x.PropertyType).ToArray();
        var sent = LockedProperties.WithoutPresets(save.May.Locked(item), CompleteBody.Of(body, names, now), names);
        sent = sent with { Values = lockedBlocks.Restore(sent.Values, now, types, save.May.Properties) };
        var plan = SavePlan.For(new SaveCase(
            Portrait.Of(sent.Names, sent.Values), sent.Stamps, Portrait.Of(names, now), past, save.May.Cultures, save.May.SharedOf(item)));
        return Refuse(plan, item, save.May, now, sent)
            ?? await save.Write(item, compose.Compose(plan, sent, now, types));
    }

    private SaveOutcome? Refuse(SavePlan plan, IContentBase item, EditingRights may, IReadOnlyList<EditorValue> now, CompleteBody sent)
    {
        if (plan.Forbidden.Count > 0)
        {
            return new SaveOutcome.Forbidden(plan.Forbidden);
        }

        if (plan.Clashes.Count > 0)
        {
            return new SaveOutcome.Conflicting([.. plan.Clashes.Select(ToConflict)]);
        }

        string[] changed = [.. lockedBlocks.LockedIn(item, may.Properties, ReplacedPart.Of(plan), now, sent.Values)];
        return changed.Length > 0 ? new SaveOutcome.Locked(changed) : null;
    }

    private ContentEditingOperationStatus? CheckBody(IContentBase item, ItemBody body)
    {
        var known = languages.GetMany().Select(x => x.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return BodyRules.Check(body, item.ContentType.VariesByCulture(), [.. item.Properties.Select(x => x.PropertyType)], known);
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
}
