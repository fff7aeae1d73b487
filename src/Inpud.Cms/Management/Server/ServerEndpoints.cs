using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Management.Server;

/// <summary>What the client asks before and while it starts.</summary>
internal static class ServerEndpoints
{
    /// <summary>The release of the client that this API answers.</summary>
    private const string ClientVersion = "18.2.0";

    public static void Map(RouteGroupBuilder api)
    {
        var server = api.MapGroup("server").WithTags("Server");
        server.MapGet("status", () => Answers.Ok(new ServerStatusResponseModel("Run")))
            .NeedsNothing().WithName("GetServerStatus").Produces<ServerStatusResponseModel>();
        server.MapGet("configuration", Configuration)
            .NeedsNothing().WithName("GetServerConfiguration").Produces<ServerConfigurationResponseModel>();
        server.MapGet("information", () => Answers.Ok(new ServerInformationResponseModel(ClientVersion, ClientVersion, "00:00:00", "Production")))
            .NeedsSignIn().WithName("GetServerInformation").Produces<ServerInformationResponseModel>();
        server.MapGet("troubleshooting", () => Answers.Ok(new ServerTroubleshootingResponseModel([])))
            .NeedsSignIn().WithName("GetServerTroubleshooting").Produces<ServerTroubleshootingResponseModel>();
    }

    private static IResult Configuration(IOptionsMonitor<SecuritySettings> security) => Answers.Ok(new ServerConfigurationResponseModel(
        security.CurrentValue.AllowPasswordReset, VersionCheckPeriod: 0, AllowLocalLogin: true, UmbracoCssPath: "/css", new SignalRConfiguration(SkipNegotiation: false)));
}

internal sealed record ServerStatusResponseModel(string ServerStatus);

internal sealed record ServerInformationResponseModel(string Version, string AssemblyVersion, string BaseUtcOffset, string RuntimeMode);

internal sealed record ServerConfigurationResponseModel(
    bool AllowPasswordReset, int VersionCheckPeriod, bool AllowLocalLogin, string UmbracoCssPath, SignalRConfiguration SignalR);

internal sealed record SignalRConfiguration(bool SkipNegotiation);

internal sealed record ServerTroubleshootingResponseModel(IReadOnlyList<TroubleshootingItem> Items);

internal sealed record TroubleshootingItem(string Name, string Data);
