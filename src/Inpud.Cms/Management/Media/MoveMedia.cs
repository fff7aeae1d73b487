using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Media;

/// <summary>Move, sort, throw away, delete.</summary>
internal static class MoveMedia
{
    public static void Map(RouteGroupBuilder media)
    {
        var section = Constants.Applications.Media;
        media.MapPut("{id:guid}/move", MoveAsync).NeedsSection(section).NeedsMedia().WithName("PutMediaByIdMove").Produces(StatusCodes.Status200OK);
        media.MapPut("{id:guid}/move-to-recycle-bin", ThrowAwayAsync)
            .NeedsSection(section).NeedsMedia().WithName("PutMediaByIdMoveToRecycleBin").Produces(StatusCodes.Status200OK);
        media.MapDelete("{id:guid}", DeleteAsync).NeedsSection(section).NeedsMedia().WithName("DeleteMediaById").Produces(StatusCodes.Status200OK);
        media.MapPut("sort", SortAsync).NeedsSection(section).NeedsMedia().WithName("PutMediaSort").Produces(StatusCodes.Status200OK);
        media.MapPut("{id:guid}/sort-children", (Guid id, Body<SortMediaChildrenByFieldRequestModel> body, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security) =>
                SortByFieldAsync(id, body.Value, editing, rights, security))
            .NeedsSection(section).NeedsMedia().WithName("PutMediaByIdSortChildren").Produces(StatusCodes.Status200OK);
        media.MapPut("root/sort-children", (Body<SortMediaChildrenByFieldRequestModel> body, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security) =>
                SortByFieldAsync(null, body.Value, editing, rights, security))
            .NeedsSection(section).NeedsMedia().WithName("PutMediaRootSortChildren").Produces(StatusCodes.Status200OK);
    }

    private static async Task<IResult> MoveAsync(
        Guid id, Body<MoveMediaRequestModel> body, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security)
    {
        var user = security.User;
        return await rights.AllowAsync(user, body.Value.Target?.Id)
            ? Outcome((await editing.MoveAsync(id, body.Value.Target?.Id, user.Key)).Status)
            : Answers.Forbidden();
    }

    private static async Task<IResult> ThrowAwayAsync(Guid id, IMediaEditingService editing, IBackOfficeSecurityAccessor security) =>
        Outcome((await editing.MoveToRecycleBinAsync(id, security.User.Key)).Status);

    private static async Task<IResult> DeleteAsync(Guid id, IMediaEditingService editing, IBackOfficeSecurityAccessor security) =>
        Outcome((await editing.DeleteAsync(id, security.User.Key)).Status);

    private static async Task<IResult> SortAsync(
        Body<SortingRequestModel> body, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security)
    {
        var (asked, user) = (body.Value, security.User);
        if (!await rights.AllowAsync(user, asked.Parent?.Id))
        {
            return Answers.Forbidden();
        }

        SortingModel[] order = [.. (asked.Sorting ?? []).Select(x => new SortingModel { Key = x.Id, SortOrder = x.SortOrder })];
        return order.Length == 0 ? Answers.Done() : Outcome(await editing.SortAsync(asked.Parent?.Id, order, user.Key));
    }

    private static async Task<IResult> SortByFieldAsync(
        Guid? parent, SortMediaChildrenByFieldRequestModel asked, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security)
    {
        var user = security.User;
        return await rights.AllowAsync(user, parent)
            ? Outcome(await editing.SortByFieldAsync(parent, asked.Field, asked.Direction, user.Key))
            : Answers.Forbidden();
    }

    public static IResult Outcome(ContentEditingOperationStatus status) =>
        status is ContentEditingOperationStatus.Success ? Answers.Done() : EditingProblems.Of(status);
}
