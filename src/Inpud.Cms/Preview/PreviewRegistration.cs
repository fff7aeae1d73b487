using Inpud.Cms.Backoffice.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Preview;

/// <summary>Drafts on the site, for those who edit them.</summary>
public static class PreviewRegistration
{
    /// <summary>Registers preview. The site itself draws the pages: see <see cref="WhoPreviews"/>.</summary>
    public static IUmbracoBuilder AddPreview(this IUmbracoBuilder builder)
    {
        builder.Services.AddDataProtection();
        builder.Services.AddSignalR();
        builder.Services.AddUnique<IPreviewTokenGenerator, PreviewTokens>();
        builder.Services.AddUnique<IPreviewService, PreviewMode>();
        builder.Services.AddSingleton<WhoPreviews>();
        builder.Services.AddSingleton<EnterPreview>();
        return builder.AddNotificationAsyncHandler<ContentCacheRefresherNotification, RefreshPreviews>();
    }

    /// <summary>Maps the hub of windows that show a preview.</summary>
    public static IEndpointRouteBuilder MapPreview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<PreviewHub>(PreviewHub.Address).RequireAuthorization(BackOfficeSignIn.Policy);
        return endpoints;
    }
}
