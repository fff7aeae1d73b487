using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Saving;

/// <summary>Saves a blueprint. Its languages and properties are as much one's own as those of a document.</summary>
internal sealed class SaveBlueprint(SaveItem save, ItemKinds kinds, IContentBlueprintEditingService editing, ReadEditingRights rights)
{
    /// <param name="key">The blueprint.</param>
    /// <param name="body">What the client sent.</param>
    /// <param name="userKey">Who saves; must exist.</param>
    public async Task<SaveOutcome> SaveAsync(Guid key, ItemBody body, Guid userKey) => await save.SaveAsync(
        kinds.Blueprints, key, new ItemSave<IContent>(await rights.OfAsync(userKey), (_, _) => body, async (_, update) =>
        {
            if (update.IsEmpty)
            {
                return new SaveOutcome.Done(key);
            }

            var saved = await editing.UpdateAsync(key, update.Into(new ContentBlueprintUpdateModel()), userKey);
            return saved.Success ? new SaveOutcome.Done(key) : SaveOutcome.Refused.Because(saved.Status);
        }));
}
