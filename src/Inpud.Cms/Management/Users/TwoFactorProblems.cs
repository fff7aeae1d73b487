using System.Text.Json;
using System.Text.Json.Nodes;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Users;

/// <summary>What Core says of second factors, as answers.</summary>
internal static class TwoFactorProblems
{
    public static IResult Answer(TwoFactorOperationStatus status) => status switch
    {
        TwoFactorOperationStatus.Success => Answers.Done(),
        TwoFactorOperationStatus.ProviderAlreadySetup => Problem(
            status, StatusCodes.Status400BadRequest, "Already set up", "This second factor is in use already. Disable it first to set it up anew."),
        TwoFactorOperationStatus.ProviderNameNotFound => Problem(
            status, StatusCodes.Status404NotFound, "Provider not found", "There is no such second factor, or it is not in use."),
        TwoFactorOperationStatus.InvalidCode => Problem(
            status, StatusCodes.Status400BadRequest, "Invalid code", "The code does not fit. Check the clock of your device and use the newest code."),
        TwoFactorOperationStatus.UserNotFound => Problem(status, StatusCodes.Status404NotFound, "User not found", "There is no such user."),
    };

    private static IResult Problem(TwoFactorOperationStatus status, int code, string title, string detail) =>
        Answers.Problem(code, title, detail, status.ToString());
}

/// <summary>What the client needs to set up a second factor.</summary>
internal static class TwoFactorSetup
{
    /// <summary>The provider's members under the one name of type that the client knows.</summary>
    public static JsonObject ToModel(ISetupTwoFactorModel setup)
    {
        var model = new JsonObject { ["$type"] = nameof(NoopSetupTwoFactorModel) };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(setup, setup.GetType(), ManagementJson.Options)!.AsObject())
        {
            model[name] = value?.DeepClone();
        }

        return model;
    }
}
