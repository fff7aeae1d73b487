using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Inpud.Cms.Management.DocumentRecycleBin;

/// <summary>Brings back what was thrown away, or deletes it for ever.</summary>
internal static class EmptyAndRestore
{
    public static void Map(RouteGroupBuilder bin)
    {
        bin.MapGet("{id:guid}/original-parent", OriginalParent)
            .WithName("GetRecycleBinDocumentByIdOriginalParent").Produces<ReferenceByIdModel>();
        bin.MapPut("{id:guid}/restore", Restore)
            .NeedsDocument(ActionMove.ActionLetter).WithName("PutRecycleBinDocumentByIdRestore");
        bin.MapDelete("", Empty).WithName("DeleteRecycleBinDocument");
        bin.MapDelete("{id:guid}", Delete)
            .NeedsDocument(ActionDelete.ActionLetter).WithName("DeleteRecycleBinDocumentById");
    }

    private static async Task<IResult> OriginalParent(Guid id, IDocumentRecycleBinQueryService bin)
    {
        var found = await bin.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success or RecycleBinQueryResultType.ParentIsRoot => Answers.Ok(ReferenceByIdModel.Of(found.Result?.Key)),
            RecycleBinQueryResultType.NotFound => Answers.NotFound(),
            RecycleBinQueryResultType.NotTrashed => EditingProblems.Of(ContentEditingOperationStatus.NotInTrash),

            // What was thrown away with its parent goes back with it.
            RecycleBinQueryResultType.NoParentRecycleRelation or RecycleBinQueryResultType.ParentNotFound or RecycleBinQueryResultType.ParentIsTrashed =>
                Answers.NotFound("Where it was is not there any more; choose another place."),
        };
    }

    private static async Task<IResult> Restore(
        Guid id, Body<MoveDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowAsync(security.User, ActionMove.ActionLetter, body.Value.Target?.Id))
        {
            return Answers.Forbidden();
        }

        var restored = await editing.RestoreAsync(id, body.Value.Target?.Id, security.User.Key, includeDescendants: true);
        return restored.Success ? Answers.Done() : EditingProblems.Of(restored.Status);
    }

    private static async Task<IResult> Empty(IBackOfficeSecurityAccessor security, DocumentRights rights, IContentService contents)
    {
        if (!await rights.AllowBinAsync(security.User, ActionDelete.ActionLetter))
        {
            return Answers.Forbidden();
        }

        var emptied = await contents.EmptyRecycleBinAsync(security.User.Key);
        return emptied.Success
            ? Answers.Done()
            : Answers.Problem(StatusCodes.Status400BadRequest, "The recycle bin was not emptied", "Other items may still link to something in it.", emptied.Result.ToString());
    }

    private static async Task<IResult> Delete(
        Guid id, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowBranchAsync(security.User, ActionDelete.ActionLetter, id))
        {
            return Answers.Forbidden();
        }

        var deleted = await editing.DeleteFromRecycleBinAsync(id, security.User.Key);
        return deleted.Success ? Answers.Done() : EditingProblems.Of(deleted.Status);
    }
}
