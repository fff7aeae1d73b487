using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Redirects;

/// <summary>Addresses that documents had, and that lead to where they are now.</summary>
internal static class RedirectEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var redirects = api.MapGroup("redirect-management").WithTags("Redirect Management");
        redirects.MapGet("", List)
            .NeedsSection(Constants.Applications.Content).WithName("GetRedirectManagement").Produces<PagedResponse<RedirectUrlResponseModel>>();
        redirects.MapGet("status", Status)
            .NeedsSection(Constants.Applications.Content).WithName("GetRedirectManagementStatus").Produces<RedirectUrlStatusResponseModel>();
        redirects.MapPost("status", () => Answers.Problem(
                StatusCodes.Status400BadRequest, "Set by configuration", "Set Umbraco:CMS:WebRouting:DisableRedirectUrlTracking in the site's configuration."))
            .NeedsAdmin().WithName("PostRedirectManagementStatus");
        redirects.MapGet("{id:guid}", OfDocument).NeedsDocument(ActionBrowse.ActionLetter)
            .WithName("GetRedirectManagementById").Produces<PagedResponse<RedirectUrlResponseModel>>();
        redirects.MapDelete("{id:guid}", DeleteAsync).NeedsSection(Constants.Applications.Content).WithName("DeleteRedirectManagementById");
    }

    /// <summary>Nobody switches it here, so nobody is shown the switch.</summary>
    private static IResult Status(IOptionsMonitor<WebRoutingSettings> settings) => Answers.Ok(new RedirectUrlStatusResponseModel(
        settings.CurrentValue.DisableRedirectUrlTracking ? RedirectStatusModel.Disabled : RedirectStatusModel.Enabled, UserIsAdmin: false));

    private static IResult List(Asked asked, IBackOfficeSecurityAccessor security, ListRedirects list, PresentRedirect present)
    {
        var window = PageWindow.Of(asked.Skip, asked.Take);
        var (total, page) = list.Run(security.User, asked.Text("filter"), window);
        return Answers.Ok(new PagedResponse<RedirectUrlResponseModel>(total, window.Cut(page, asked.Take).Select(present.Of)));
    }

    /// <summary>Of one document: its key is the id.</summary>
    private static IResult OfDocument(Guid id, Asked asked, IRedirectUrlService redirects, PresentRedirect present)
    {
        IRedirectUrl[] found = [.. redirects.GetContentRedirectUrls(id)];
        return Answers.Ok(new PagedResponse<RedirectUrlResponseModel>(found.Length, found.Skip(asked.Skip).Take(asked.Take).Select(present.Of)));
    }

    /// <summary>Whoever may change the document, in the language of the address, may take a redirect to it away.</summary>
    private static async Task<IResult> DeleteAsync(
        Guid id, IBackOfficeSecurityAccessor security, IRedirectUrlService redirects, IRedirectUrlRepository stored, ICoreScopeProvider scopes,
        DocumentRights rights)
    {
        IRedirectUrl? redirect;
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            redirect = stored.Get(id);
        }

        if (redirect is null)
        {
            return Answers.NotFound("There is no such redirect.");
        }

        if (!await rights.AllowAsync(security.User, ActionUpdate.ActionLetter, redirect.ContentKey)
            || !await rights.AllowLanguagesAsync(security.User, redirect.Culture is { Length: > 0 } culture ? [culture] : []))
        {
            return Answers.Forbidden("Only those who may change the document in this language take a redirect to it away.");
        }

        return redirects.DeleteWithStatus(id) switch
        {
            RedirectUrlOperationStatus.Success => Answers.Done(),
            RedirectUrlOperationStatus.NotFound => Answers.NotFound("There is no such redirect."),
            RedirectUrlOperationStatus.Unknown => Answers.Problem(
                StatusCodes.Status500InternalServerError, "Unknown failure", "The redirect could not be taken away.", "Unknown"),
            RedirectUrlOperationStatus.CancelledByNotification => Answers.Problem(
                StatusCodes.Status400BadRequest, "Cancelled by notification", "A notification handler prevented this.", "CancelledByNotification"),
        };
    }
}

internal enum RedirectStatusModel
{
    Enabled,
    Disabled,
}

internal sealed record RedirectUrlStatusResponseModel(RedirectStatusModel Status, bool UserIsAdmin);

internal sealed record RedirectUrlResponseModel(
    Guid Id, string OriginalUrl, string DestinationUrl, DateTime Created, ReferenceByIdModel Document, string? Culture);
