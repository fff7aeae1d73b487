using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using StoredUserData = Umbraco.Cms.Core.Models.Membership.UserData;

namespace Inpud.Cms.Management.UserData;

/// <summary>What a client remembers for its user. Nobody reads or writes another's.</summary>
internal static class UserDataEndpoints
{
    private const int LongestName = 255;

    private const int LongestValue = 100_000;

    public static void Map(RouteGroupBuilder api)
    {
        var data = api.MapGroup("user-data").WithTags("User Data");
        data.MapGet("", ListAsync).NeedsSignIn().WithName("GetUserData").Produces<PagedResponse<UserDataResponseModel>>();
        data.MapGet("{id:guid}", GetAsync).NeedsSignIn().WithName("GetUserDataById").Produces<UserDataModel>();
        data.MapPost("", CreateAsync).NeedsSignIn().WithName("PostUserData").Produces(StatusCodes.Status201Created);
        data.MapPut("", UpdateAsync).NeedsSignIn().WithName("PutUserData");
        data.MapDelete("{id:guid}", DeleteAsync).NeedsSignIn().WithName("DeleteUserDataById");
    }

    private static async Task<IResult> ListAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserDataService data)
    {
        var found = await data.GetAsync(asked.Skip, asked.Take, new Own
        {
            UserKeys = [security.User.Key], Groups = asked.Texts("groups"), Identifiers = asked.Texts("identifiers"),
        });
        return Answers.Ok(new PagedResponse<UserDataResponseModel>(
            found.Total, found.Items.Select(x => new UserDataResponseModel(x.Key, x.Group, x.Identifier, x.Value))));
    }

    private static async Task<IResult> GetAsync(Guid id, IBackOfficeSecurityAccessor security, IUserDataService data) =>
        await OwnAsync(id, security, data) is { } own ? Answers.Ok(new UserDataModel(own.Group, own.Identifier, own.Value)) : NotThere();

    private static async Task<IResult> CreateAsync(Body<UserDataRequestModel> body, IBackOfficeSecurityAccessor security, IUserDataService data)
    {
        if (!IsStorable(body.Value))
        {
            return Unstorable();
        }

        var key = body.Value.Key is { } wanted && wanted != Guid.Empty ? wanted : Guid.CreateVersion7();
        var created = await data.CreateAsync(ToEntity(key, security.User.Key, body.Value));
        return created.Success ? Answers.Created(key) : Problem(created.Status);
    }

    private static async Task<IResult> UpdateAsync(Body<UserDataRequestModel> body, IBackOfficeSecurityAccessor security, IUserDataService data)
    {
        if (!IsStorable(body.Value))
        {
            return Unstorable();
        }

        if (body.Value.Key is not { } key || await OwnAsync(key, security, data) is null)
        {
            return NotThere();
        }

        var updated = await data.UpdateAsync(ToEntity(key, security.User.Key, body.Value));
        return updated.Success ? Answers.Done() : Problem(updated.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IBackOfficeSecurityAccessor security, IUserDataService data)
    {
        if (await OwnAsync(id, security, data) is null)
        {
            return NotThere();
        }

        var deleted = await data.DeleteAsync(id);
        return deleted.Success ? Answers.Done() : Problem(deleted.Result);
    }

    private static async Task<IUserData?> OwnAsync(Guid key, IBackOfficeSecurityAccessor security, IUserDataService data) =>
        await data.GetAsync(key) is { } found && found.UserKey == security.User.Key ? found : null;

    private static StoredUserData ToEntity(Guid key, Guid user, UserDataRequestModel sent) => new()
    {
        Key = key, UserKey = user, Group = sent.Group!, Identifier = sent.Identifier!, Value = sent.Value ?? "",
    };

    private static bool IsStorable(UserDataRequestModel sent) =>
        sent is { Group.Length: > 0 and <= LongestName, Identifier.Length: > 0 and <= LongestName } && (sent.Value?.Length ?? 0) <= LongestValue;

    private static IResult Unstorable() => Answers.Problem(
        StatusCodes.Status400BadRequest, "Invalid user data",
        $"A group and an identifier of at most {LongestName} characters are needed; a value has at most {LongestValue}.");

    private static IResult NotThere() => Problem(UserDataOperationStatus.NotFound);

    private static IResult Problem(UserDataOperationStatus status) => status switch
    {
        UserDataOperationStatus.Success => Answers.Done(),
        UserDataOperationStatus.NotFound => Answers.Problem(StatusCodes.Status404NotFound, "Not found", "There is no such user data.", status.ToString()),
        UserDataOperationStatus.UserNotFound => Answers.Problem(StatusCodes.Status404NotFound, "User not found", "There is no such user.", status.ToString()),
        UserDataOperationStatus.AlreadyExists => Answers.Problem(
            StatusCodes.Status400BadRequest, "Already exists", "There is user data with this key already.", status.ToString()),
    };

    private sealed class Own : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}

internal sealed record UserDataResponseModel(Guid Key, string Group, string Identifier, string Value);

internal sealed record UserDataModel(string Group, string Identifier, string Value);

internal sealed record UserDataRequestModel(Guid? Key, string? Group, string? Identifier, string? Value);
