using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Saving;

/// <summary>Saves a media item. There are no rights to its single properties.</summary>
internal sealed class SaveMedia(
    CmsScopeProvider scopes, SaveItem save, ItemKinds kinds, IMediaEditingService editing, ReadEditingRights rights)
{
    /// <summary>Makes an item; an upload of one that is refused leaves nothing behind.</summary>
    public async Task<SaveOutcome> CreateAsync(MediaCreateModel model, Guid userKey)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(kinds.Media.Lock);
        var made = await editing.CreateAsync(model, userKey);
        if (made is not { Success: true, Result.Content: { } media })
        {
            return SaveOutcome.Refused.Because(made.Status) with { Validation = made.Result.ValidationResult };
        }

        scope.Complete();
        return new SaveOutcome.Done(media.Key);
    }

    /// <param name="key">The item.</param>
    /// <param name="body">What the client sent for the item that stands, told by what stood when.</param>
    /// <param name="userKey">Who saves; must exist.</param>
    public async Task<SaveOutcome> SaveAsync(Guid key, Func<IMedia, ILookup<string, PastState>, ItemBody> body, Guid userKey)
    {
        var may = await rights.OfAsync(userKey) with { Properties = null };
        return await save.SaveAsync(kinds.Media, key, new ItemSave<IMedia>(may, body, async (_, update) =>
        {
            if (update.IsEmpty)
            {
                return new SaveOutcome.Done(key);
            }

            var saved = await editing.UpdateAsync(key, update.Into(new MediaUpdateModel()), userKey);
            return saved.Success
                ? new SaveOutcome.Done(key)
                : SaveOutcome.Refused.Because(saved.Status) with { Validation = saved.Result.ValidationResult };
        }));
    }
}
