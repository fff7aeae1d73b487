using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>Writes what a client sends into a document, as far as its user's languages go.</summary>
internal sealed class SaveDocumentBody(IContentEditingService editing, DocumentRights rights)
{
    public async Task<IResult> SaveAsync(Guid id, UpdateDocumentRequestModel body, IUser user)
    {
        if (await MineAsync(body, user) is not { } model)
        {
            return Answers.Forbidden();
        }

        var saved = await editing.UpdateAsync(id, model, user.Key);
        return saved.Success ? Answers.Done() : EditingProblems.Of(saved.Status);
    }

    public async Task<IResult> SaveAndPublishAsync(Guid id, UpdateAndPublishDocumentRequestModel body, IUser user)
    {
        var cultures = body.CulturesToPublish?.OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        if (!await rights.AllowLanguagesAsync(user, cultures) || await MineAsync(body, user) is not { } model)
        {
            return Answers.Forbidden();
        }

        var saved = await editing.UpdateAndPublishAsync(id, model, cultures, user.Key);
        return saved.Success ? Answers.Done() : SaveProblems.Of(saved.Status, saved.Result.InvalidPropertyAliases);
    }

    /// <summary>The body without the names of languages that are not the user's: Core guards their values, not their names.</summary>
    private async Task<ContentUpdateModel?> MineAsync(UpdateDocumentRequestModel body, IUser user)
    {
        var model = body.ToCore();
        List<VariantModel> mine = [];
        foreach (var variant in model.Variants)
        {
            if (variant.Culture is null || await rights.AllowLanguagesAsync(user, [variant.Culture]))
            {
                mine.Add(variant);
            }
        }

        model.Variants = mine;
        return mine.Count == 0 ? null : model;
    }
}
