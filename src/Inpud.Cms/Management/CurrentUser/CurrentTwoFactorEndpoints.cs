using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.CurrentUser;

/// <summary>The signed-in user's second factor.</summary>
internal static class CurrentTwoFactorEndpoints
{
    public static void Map(RouteGroupBuilder current)
    {
        current.MapGet("2fa", ListAsync).NeedsSignIn().WithName("GetUserCurrent2Fa").Produces<UserTwoFactorProviderModel[]>();
        current.MapGet("2fa/{providerName}", SetUpAsync).NeedsSignIn().WithName("GetUserCurrent2FaByProviderName").Produces<object>();
        current.MapPost("2fa/{providerName}", EnableAsync).NeedsSignIn().WithName("PostUserCurrent2FaByProviderName");
        current.MapDelete("2fa/{providerName}", DisableAsync).NeedsSignIn().WithName("DeleteUserCurrent2FaByProviderName");
    }

    private static async Task<IResult> ListAsync(IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor)
    {
        var found = await twoFactor.GetProviderNamesAsync(security.User.Key);
        return found.Success ? Answers.Ok(found.Result) : TwoFactorProblems.Answer(found.Status);
    }

    private static async Task<IResult> SetUpAsync(string providerName, IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor)
    {
        var found = await twoFactor.GetSetupInfoAsync(security.User.Key, providerName);
        return found.Success ? Answers.Ok(TwoFactorSetup.ToModel(found.Result)) : TwoFactorProblems.Answer(found.Status);
    }

    private static async Task<IResult> EnableAsync(
        string providerName, Body<EnableTwoFactorRequestModel> body, IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor) =>
        TwoFactorProblems.Answer((await twoFactor.ValidateAndSaveAsync(
            providerName, security.User.Key, body.Value.Secret ?? "", body.Value.Code ?? "")).Result);

    private static async Task<IResult> DisableAsync(
        string providerName, Asked asked, IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor) =>
        TwoFactorProblems.Answer((await twoFactor.DisableByCodeAsync(providerName, security.User.Key, asked.Text("code") ?? "")).Result);
}

internal sealed record EnableTwoFactorRequestModel(string? Code, string? Secret);
