using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>Where documents stand: copied, moved, sorted, thrown away.</summary>
internal static class ArrangeDocuments
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPost("{id:guid}/copy", Copy).NeedsDocument(ActionCopy.ActionLetter).WithName("PostDocumentByIdCopy");
        documents.MapPut("{id:guid}/move", Move).NeedsDocument(ActionMove.ActionLetter).WithName("PutDocumentByIdMove");
        documents.MapPut("sort", Sort).NeedsSection(Constants.Applications.Content).WithName("PutDocumentSort");
        documents.MapPut("{id:guid}/sort-children", (
                Guid id, Body<SortDocumentChildrenByFieldRequestModel> body, IBackOfficeSecurityAccessor security, IContentEditingService editing) =>
                SortByFieldAsync(id, body.Value, security, editing))
            .NeedsDocument(ActionSort.ActionLetter).WithName("PutDocumentByIdSortChildren");
        documents.MapPut("root/sort-children", async (
                Body<SortDocumentChildrenByFieldRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
                IContentEditingService editing) =>
                await rights.AllowAsync(security.User, ActionSort.ActionLetter, [null])
                    ? await SortByFieldAsync(null, body.Value, security, editing)
                    : Answers.Forbidden())
            .NeedsSection(Constants.Applications.Content).WithName("PutDocumentRootSortChildren");
        documents.MapPut("{id:guid}/move-to-recycle-bin", ThrowAway)
            .NeedsDocument(ActionDelete.ActionLetter).WithName("PutDocumentByIdMoveToRecycleBin");
        documents.MapDelete("{id:guid}", Delete).NeedsDocument(ActionDelete.ActionLetter).WithName("DeleteDocumentById");
    }

    private static async Task<IResult> Copy(
        Guid id, Body<CopyDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowAsync(security.User, ActionCopy.ActionLetter, body.Value.Target?.Id))
        {
            return Answers.Forbidden();
        }

        var copied = await editing.CopyAsync(
            id, body.Value.Target?.Id, body.Value.RelateToOriginal, body.Value.IncludeDescendants, security.User.Key);
        return copied.Success ? Answers.Created(copied.Result!.Key) : EditingProblems.Of(copied.Status);
    }

    private static async Task<IResult> Move(
        Guid id, Body<MoveDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowAsync(security.User, ActionMove.ActionLetter, body.Value.Target?.Id))
        {
            return Answers.Forbidden();
        }

        var moved = await editing.MoveAsync(id, body.Value.Target?.Id, security.User.Key);
        return moved.Success ? Answers.Done() : EditingProblems.Of(moved.Status);
    }

    private static async Task<IResult> Sort(
        Body<SortingRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowAsync(security.User, ActionSort.ActionLetter, body.Value.Parent?.Id))
        {
            return Answers.Forbidden();
        }

        var places = body.Value.Sorting?.OfType<ItemSortingRequestModel>().Select(x => new SortingModel { Key = x.Id, SortOrder = x.SortOrder });
        var status = await editing.SortAsync(body.Value.Parent?.Id, places ?? [], security.User.Key);
        return status == ContentEditingOperationStatus.Success ? Answers.Done() : EditingProblems.Of(status);
    }

    private static async Task<IResult> SortByFieldAsync(
        Guid? parent, SortDocumentChildrenByFieldRequestModel wanted, IBackOfficeSecurityAccessor security, IContentEditingService editing)
    {
        var status = await editing.SortByFieldAsync(parent, wanted.Field, wanted.Direction, wanted.Culture, security.User.Key);
        return status == ContentEditingOperationStatus.Success ? Answers.Done() : EditingProblems.Of(status);
    }

    private static async Task<IResult> ThrowAway(
        Guid id, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowBranchAsync(security.User, ActionDelete.ActionLetter, id))
        {
            return Answers.Forbidden();
        }

        var thrown = await editing.MoveToRecycleBinAsync(id, security.User.Key);
        return thrown.Success ? Answers.Done() : EditingProblems.Of(thrown.Status);
    }

    private static async Task<IResult> Delete(
        Guid id, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentEditingService editing)
    {
        if (!await rights.AllowBranchAsync(security.User, ActionDelete.ActionLetter, id))
        {
            return Answers.Forbidden();
        }

        var deleted = await editing.DeleteAsync(id, security.User.Key);
        return deleted.Success ? Answers.Done() : EditingProblems.Of(deleted.Status);
    }
}

internal sealed record CopyDocumentRequestModel(ReferenceByIdModel? Target, bool RelateToOriginal, bool IncludeDescendants);

internal sealed record MoveDocumentRequestModel(ReferenceByIdModel? Target);

internal sealed record SortingRequestModel(ReferenceByIdModel? Parent, IReadOnlyList<ItemSortingRequestModel?>? Sorting);

internal sealed record ItemSortingRequestModel(Guid Id, int SortOrder);

internal sealed record SortDocumentChildrenByFieldRequestModel(ContentSortField Field, Direction Direction, string? Culture);
