using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Users;

/// <summary>Finding users.</summary>
internal static class UserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("filter/user", FilterAsync).NeedsSection(Constants.Applications.Users).WithTags("User")
            .WithName("GetFilterUser").Produces<PagedResponse<UserResponseModel>>();
        UserItemEndpoints.Map(api);
        api.MapGet("security/configuration", (UserConfiguration configuration) => Answers.Ok(new SecurityConfigurationResponseModel(configuration.Passwords())))
            .NeedsSignIn().WithTags("Security").WithName("GetSecurityConfiguration").Produces<SecurityConfigurationResponseModel>();

        var users = api.MapGroup("user").WithTags("User");
        users.MapGet("", ListAsync).NeedsSection(Constants.Applications.Users).WithName("GetUser").Produces<PagedResponse<UserResponseModel>>();
        users.MapGet("batch", BatchAsync)
            .NeedsSection(Constants.Applications.Users).WithName("GetUserBatch").Produces<BatchResponseModelUserResponseModel>();
        users.MapGet("configuration", (UserConfiguration configuration) => Answers.Ok(configuration.OfUsers()))
            .NeedsSection(Constants.Applications.Users).WithName("GetUserConfiguration").Produces<UserConfigurationResponseModel>();
        users.MapGet("{id:guid}", GetAsync).NeedsSection(Constants.Applications.Users).WithName("GetUserById").Produces<UserResponseModel>();
        users.MapGet("{id:guid}/calculate-start-nodes", StartNodesAsync).NeedsSection(Constants.Applications.Users)
            .WithName("GetUserByIdCalculateStartNodes").Produces<CalculatedUserStartNodesResponseModel>();
        users.MapGet("{id:guid}/client-credentials", ClientIdsAsync).NeedsSection(Constants.Applications.Users)
            .WithName("GetUserByIdClientCredentials").Produces<string[]>();

        UserEditingEndpoints.Map(users);
        UserSignInEndpoints.Map(users);
        UserStateEndpoints.Map(users);
    }

    private static async Task<IResult> FilterAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users, PresentUser present)
    {
        var window = PageWindow.Of(asked.Skip, asked.Take);
        UserFilter filter = new()
        {
            NameFilters = asked.Text("filter") is { } name ? new HashSet<string>(StringComparer.Ordinal) { name } : null,
            IncludedUserGroups = asked.Keys("userGroupIds") is { Length: > 0 } groups ? groups.ToHashSet() : null,
            IncludeUserStates = asked.Texts("userStates") is { Length: > 0 } states ? states.Select(ToState).ToHashSet() : null,
        };
        var found = await users.FilterAsync(
            security.User.Key, filter, window.Skip, window.Size, asked.Choice("orderBy", UserOrder.UserName),
            asked.Choice("orderDirection", Direction.Ascending));

        // The editing client asks for the members of a group before it has saved it.
        return found.Status == UserOperationStatus.MissingUserGroup ? Answers.Ok(new PagedResponse<UserResponseModel>(0, []))
            : found.Success ? Answers.Ok(new PagedResponse<UserResponseModel>(found.Result.Total, window.Cut(found.Result.Items, asked.Take).Select(present.Of)))
            : UserProblems.Answer(found.Status);
    }

    private static UserState ToState(string text) => Enum.TryParse<UserState>(text, ignoreCase: true, out var state) && Enum.IsDefined(state)
        ? state
        : throw new AskedException($"'userStates' must be of: {string.Join(", ", Enum.GetNames<UserState>())}.");

    private static async Task<IResult> ListAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users, PresentUser present)
    {
        var window = PageWindow.Of(asked.Skip, asked.Take);
        var found = await users.GetAllAsync(security.User.Key, window.Skip, window.Size);
        return found is { Success: true, Result: { } page }
            ? Answers.Ok(new PagedResponse<UserResponseModel>(page.Total, window.Cut(page.Items, asked.Take).Select(present.Of)))
            : UserProblems.Answer(found.Status);
    }

    private static async Task<IResult> BatchAsync(
        Asked asked, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights, PresentUser present)
    {
        List<UserResponseModel> found = [];
        foreach (var user in await users.GetAsync(asked.Keys()))
        {
            if (await rights.RefuseAsync(security.User, [user.Key]) is null)
            {
                found.Add(present.Of(user));
            }
        }

        return Answers.Ok(new BatchResponseModelUserResponseModel(found.Count, found));
    }

    private static async Task<IResult> GetAsync(
        Guid id, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights, PresentUser present) =>
        await rights.RefuseAsync(security.User, [id]) ?? Answers.Ok(present.Of((await users.GetAsync(id))!));

    private static async Task<IResult> StartNodesAsync(
        Guid id, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights, PresentUser present) =>
        await rights.RefuseAsync(security.User, [id]) ?? Answers.Ok(present.StartNodesOf((await users.GetAsync(id))!));

    /// <summary>Which programs sign in as this user; the editing client asks about everybody.</summary>
    private static async Task<IResult> ClientIdsAsync(Guid id, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        await rights.RefuseAsync(security.User, [id]) ?? Answers.Ok((await users.GetClientIdsAsync(id)).ToArray());
}
