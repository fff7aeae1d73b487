using Inpud.Cms.Backoffice.SignIn;
using Inpud.Web.Desk.Contacts;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Web.Desk;

/// <summary>The desks in an application: <c>AddDesks()</c> after the site, <c>UseDesks()</c> before it, <c>MapDesks()</c> beside it.</summary>
public static class DeskRegistration
{
    /// <summary>First part of the desks' addresses.</summary>
    internal const string Path = "/desk";

    private const string Folder = "/Desk";

    /// <summary>Registers the desks' pages. Each needs the section, unless a line here asks for more or for less.</summary>
    public static IUmbracoBuilder AddDesks(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<SignedInAreas>(x => x.Paths.Add(Path));
        services.AddDeskRights();
        services.AddSingleton<DeskChoices>();
        services.AddScoped<Contacts.Segments.ReadSegmentNames>();
        services.AddDisseminationDesk();
        services.AddSingleton<Imports.ReadUpload>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AddFolderApplicationModelConvention(Folder, x => x.Filters.Add(new SpeakTheirLanguage()));
            options.Conventions.AuthorizeFolder(Folder, DeskRights.Numbers);
            options.Conventions.AuthorizePage($"{Folder}/Organisations/EditOrganisation", DeskRights.WriteContacts);
            options.Conventions.AddPageRoute($"{Folder}/Organisations/EditOrganisation", $"{Path}/organisations/new");
            options.Conventions.AuthorizePage($"{Folder}/Organisations/Links/Links", DeskRights.WriteContacts);
            options.Conventions.AuthorizeFolder($"{Folder}/Imports", DeskRights.WriteContacts);
            options.Conventions.AuthorizeFolder($"{Folder}/Exports", DeskRights.ExportContacts);
            options.Conventions.AuthorizeFolder($"{Folder}/Keys", DeskRights.ManageKeys);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/Contact", DeskRights.ReadContacts);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/Lists", DeskRights.ReadContacts);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/EditContact", DeskRights.WriteContacts);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/EraseContact", DeskRights.WriteContacts);
            options.Conventions.AddPageRoute($"{Folder}/Contacts/EditContact", $"{Path}/contacts/new");
            options.Conventions.AddPageRoute($"{Folder}/Dissemination/Plans/EditLine", $"{Path}/dissemination/items/{{item:guid}}/plan/new");
            options.Conventions.AuthorizeFolder($"{Folder}/Contacts/Segments", DeskRights.ReadContacts);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/Segments/EditSegment", DeskRights.WriteContacts);
            options.Conventions.AuthorizePage($"{Folder}/Contacts/Segments/RemoveSegment", DeskRights.WriteContacts);
            options.Conventions.AddPageRoute($"{Folder}/Contacts/Segments/EditSegment", $"{Path}/contacts/segments/new");
            options.Conventions.AddPageRoute($"{Folder}/Dissemination/Uptakes/EditUptake", Dissemination.Uptakes.EditUptakePage.New);
            options.Conventions.AuthorizePage($"{Folder}/Endorsements/EditEndorsement", DeskRights.WriteContacts);
            options.Conventions.AddPageRoute($"{Folder}/Endorsements/EditEndorsement", $"{Path}/endorsements/{{statement:guid}}/new");
            options.Conventions.AllowAnonymousToPage($"{Folder}/Problems/Problem");
        });
        return builder;
    }

    /// <summary>Headers of the desks' pages, and a page in words where one is refused, missing or broken. To be called before routing.</summary>
    public static WebApplication UseDesks(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), desks =>
        {
            desks.Use((http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    DeskHeaders.Write(http.Response.Headers);
                    return Task.CompletedTask;
                });
                return next(http);
            });
            desks.UseExceptionHandler($"{Path}/problem/500");
            desks.UseStatusCodePagesWithReExecute(Path + "/problem/{0}");
        });
        return app;
    }

    /// <summary>Serves the desks' pages.</summary>
    public static WebApplication MapDesks(this WebApplication app)
    {
        app.MapRazorPages();
        ContactFile.Map(app);
        Contacts.Segments.SegmentFile.Map(app);
        EvidenceFile.Map(app);
        Endorsements.EndorsementFile.Map(app);
        return app;
    }
}
