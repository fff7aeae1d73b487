using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>Where readers find a document, and where its draft is looked at.</summary>
internal static class DocumentAddresses
{
    private const string DefaultProvider = "umbDocumentUrlProvider";

    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapGet("urls", Urls)
            .NeedsSection(Constants.Applications.Content)
            .WithName("GetDocumentUrls").Produces<IEnumerable<DocumentUrlInfoResponseModel>>();
        documents.MapGet("{id:guid}/preview-url", Preview)
            .NeedsDocument(ActionBrowse.ActionLetter)
            .WithName("GetDocumentByIdPreviewUrl").Produces<DocumentUrlInfoModel>();
    }

    private static async Task<IResult> Urls(
        Asked asked, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentService contents, IPublishedUrlInfoProvider urls)
    {
        var (keys, culture) = (asked.Keys(), asked.Text("culture"));
        if (!await rights.AllowAsync(security.User, ActionBrowse.ActionLetter, [.. keys.Select(x => (Guid?)x)]))
        {
            return Answers.Forbidden();
        }

        List<DocumentUrlInfoResponseModel> all = [];
        foreach (var document in keys.Length == 0 ? [] : contents.GetByIds(keys))
        {
            var found = await urls.GetAllAsync(document, culture);
            all.Add(new DocumentUrlInfoResponseModel(document.Key, [.. Once(found).Select(ToModel)]));
        }

        return Answers.Ok(all);
    }

    private static async Task<IResult> Preview(
        Guid id, Asked asked, IContentService contents, ILanguageService languages, UrlProviderCollection providers, EnterPreview preview)
    {
        var (alias, culture, segment) = (asked.Text("providerAlias") ?? DefaultProvider, asked.Text("culture"), asked.Text("segment"));
        if (contents.GetById(id) is not { } document)
        {
            return Answers.NotFound();
        }

        if (providers.FirstOrDefault(x => x.Alias.InvariantEquals(alias)) is not { } provider)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid provider", "There is no such URL provider.", "InvalidProvider");
        }

        if (culture is not null && await languages.GetAsync(culture) is null)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid culture", "There is no such language.", "InvalidCulture");
        }

        if (await provider.GetPreviewUrlAsync(document, culture, segment) is { } url)
        {
            await preview.RunAsync();
            return Answers.Ok(ToModel(url));
        }

        return Answers.Problem(StatusCodes.Status400BadRequest, "No preview", "This document cannot be looked at before it is published.", "NoPreviewUrl");
    }

    /// <summary>Core gives an address once relative to this site and once, among the other ones, in full.</summary>
    private static IEnumerable<UrlInfo> Once(ISet<UrlInfo> found)
    {
        var relative = found.Where(x => x.Url is { IsAbsoluteUri: false }).Select(x => (x.Culture, PathOf(x.Url!))).ToHashSet();
        return found.Where(x => x.Url is not { IsAbsoluteUri: true } || !relative.Contains((x.Culture, PathOf(x.Url))));
    }

    private static string PathOf(Uri url) => Uri.UnescapeDataString(url.IsAbsoluteUri ? url.AbsolutePath : url.OriginalString);

    private static DocumentUrlInfoModel ToModel(UrlInfo url) => new(url.Culture, url.Url?.ToString(), url.Message, url.Provider, url.IsExternal);
}

internal sealed record DocumentUrlInfoModel(string? Culture, string? Url, string? Message, string Provider, bool IsExternal);

internal sealed record DocumentUrlInfoResponseModel(Guid Id, IReadOnlyList<DocumentUrlInfoModel> UrlInfos);
