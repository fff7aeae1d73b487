using Inpud.Cms.Management.Rights;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Saving;

/// <summary>
/// Creates what the editing client sends: the languages that have a name, if the user may edit them all. Values of other languages
/// are the client's presets. Shared values of a user who may not edit them are left empty by Core, properties that they may not
/// write are left empty here: nobody can have typed into them.
/// </summary>
internal sealed class CreateDocument(IContentEditingService editing, IContentTypeService types, ReadEditingRights rights, LockedBlocks lockedBlocks)
{
    /// <param name="body">What the client sent; it carries no stamps.</param>
    /// <param name="userKey">Who creates; must exist.</param>
    /// <param name="publish">The languages to publish at once; empty for a document without languages; null = only create.</param>
    public async Task<SaveOutcome> CreateAsync(NewDocumentBody body, Guid userKey, ISet<string>? publish = null)
    {
        var may = await rights.OfAsync(userKey);
        var model = ToModel(types.Get(body.DocumentType) is { } type ? Writable(body, type, may.Properties!) : body);
        var forbidden = model.Variants.Select(x => x.Culture).Where(x => x is not null && !may.Cultures.Contains(x)).ToArray();
        if (forbidden.Length > 0)
        {
            return new SaveOutcome.Forbidden(forbidden);
        }

        if (publish is null)
        {
            var created = await editing.CreateAsync(model, userKey);
            return created.Success
                ? new SaveOutcome.Done(created.Result.Content!.Key)
                : new SaveOutcome.Refused(created.Status, null, []);
        }

        var done = await editing.CreateAndPublishAsync(model, publish, userKey);
        return done.Success ? new SaveOutcome.Done(done.Result.Content!.Key) : new SaveOutcome.Refused(
            done.Status.ContentEditingOperationStatus, done.Status.ContentPublishingOperationStatus, [.. done.Result.InvalidPropertyAliases]);
    }

    private NewDocumentBody Writable(NewDocumentBody body, IContentType type, PropertyRights may)
    {
        var locked = may.Locked(type);
        EditorValue[] values = [.. body.Content.Values.Where(x => !locked.Contains(x.Alias))];
        return body with { Content = body.Content with { Values = lockedBlocks.Restore(values, [], type.CompositionPropertyTypes, may) } };
    }

    /// <summary>What Core is to create, or to validate.</summary>
    public static ContentCreateModel ToModel(NewDocumentBody body)
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        var sent = CompleteBody.Of(body.Content, none, []);
        return sent.Into(new ContentCreateModel
        {
            Key = body.Key, ParentKey = body.Parent, ContentTypeKey = body.DocumentType, TemplateKey = body.Content.Template,
        });
    }
}
