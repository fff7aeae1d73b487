using Inpud.Cms.PropertyEditors.Pictures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>Core's contracts over the test's tree, as far as the API needs them.</summary>
internal sealed class TestServices(TestTree tree, IReadOnlyList<string> languages)
    : IPublishedContentCache, IPublishedMediaCache, IDocumentPublishStatusQueryService, IDomainCache
{
    public List<Domain> Domains { get; } = [];

    /// <summary>Which document an old route leads to.</summary>
    public Dictionary<(string Route, string? Culture), Guid> Redirects { get; } = [];

    public string DefaultCulture => languages[0];

    public IPublishedContent? GetById(bool preview, Guid contentId) => tree.Body(contentId, preview);

    public IPublishedContent? GetById(Guid contentId) => tree.Body(contentId, draft: false);

    public IPublishedContent? GetById(bool preview, int contentId) => tree.Items.Values.FirstOrDefault(x => x.Id == contentId) is { } x ? GetById(preview, x.Key) : null;

    public IPublishedContent? GetById(int contentId) => GetById(false, contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(preview ?? false, id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(GetById(preview ?? false, key));

    public Task<IPublishedContent?> GetByIdAsync(int id) => GetByIdAsync(id, false);

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => GetByIdAsync(key, false);

    public bool IsPublished(Guid documentKey, string culture) => tree.IsPublished(documentKey, culture);

    public bool HasPublishedAncestorPath(Guid documentKey) => tree.IsReachable(documentKey, "");

    public IEnumerable<Domain> GetAll(bool includeWildcards) => Domains;

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) => Domains.Where(x => x.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId).Any();

    public T Navigation<T>(bool media)
        where T : class, INavigationQueryService => Stub.Of<T>(new()
        {
            ["TryGetRootKeys"] = x => Out(x, 0, tree.Children(null, media).Select(y => y.Key).ToArray()),
            ["TryGetChildrenKeys"] = x => Out(x, 1, tree.Children((Guid)x[0]!, media).Select(y => y.Key).ToArray()),
            ["TryGetAncestorsKeys"] = x => Out(x, 1, tree.Ancestors((Guid)x[0]!).Select(y => y.Key).ToArray()) && tree.Items.ContainsKey((Guid)x[0]!),
            ["TryGetDescendantsKeys"] = x => Out(x, 1, tree.Items.Keys.Where(y => tree.Ancestors(y).Any(z => z.Key == (Guid)x[0]!)).ToArray()),
        });

    public IDocumentUrlService Urls() => Stub.Of<IDocumentUrlService>(new()
    {
        ["GetUrlSegment"] = x => Segment((Guid)x[0]!, (string)x[1]!, (bool)x[2]!),
        ["GetLegacyRouteFormat"] = _ => "#",
        ["GetDocumentKeyByRoute"] = x => Find((string)x[0]!, (string?)x[1] ?? DefaultCulture, (int?)x[2], (bool)x[3]!),
    });

    public IPublishedUrlProvider UrlProvider() => Stub.Of<IPublishedUrlProvider>(new()
    {
        ["GetUrl"] = x => Url((IPublishedContent)x[0]!, (string?)x[2] ?? DefaultCulture),
        ["GetMediaUrl"] = x => ((IPublishedContent)x[0]!).GetProperty("umbracoFile")?.GetSourceValue() is ImageCropperValue image ? image.Src! : "",
    });

    public ILanguageService Languages() => Stub.Of<ILanguageService>(new()
    {
        ["GetAllAsync"] = _ => Task.FromResult(languages.Select(ILanguage (x) => new Language(x, x))),
        ["GetDefaultIsoCodeAsync"] = _ => Task.FromResult(languages[0]),
    });

    public IRedirectUrlService RedirectUrls() => Stub.Of<IRedirectUrlService>(new()
    {
        ["GetMostRecentRedirectUrl"] = x => Redirects.TryGetValue(((string)x[0]!, (string?)x[1]), out var key)
            ? new RedirectUrl { ContentKey = key, Url = (string)x[0]!, Culture = (string?)x[1] }
            : null,
    });

    public static IUmbracoContextAccessor Context() => Stub.Of<IUmbracoContextAccessor>(new()
    {
        ["TryGetUmbracoContext"] = x => Out(x, 0, Stub.Of<IUmbracoContext>(new() { ["get_CleanedUmbracoUrl"] = _ => new Uri("https://example.org/") })),
    });

    public IIdKeyMap Ids() => Stub.Of<IIdKeyMap>(new()
    {
        ["GetKeyForId"] = x => Attempt.Succeed(tree.Items.Values.First(y => y.Id == (int)x[0]!).Key),
    });

    private static bool Out(object?[] arguments, int at, object value)
    {
        arguments[at] = value;
        return true;
    }

    private string? Segment(Guid key, string culture, bool draft)
    {
        var item = tree.Items[key];
        var names = draft ? item.Drafts : item.Published;
        return (names.GetValueOrDefault(culture).Segment ?? names.GetValueOrDefault("").Segment) ?? (draft ? Segment(key, culture, false) : null);
    }

    private Guid? Find(string route, string culture, int? start, bool draft)
    {
        var at = start is null ? (Guid?)null : tree.Items.Values.First(x => x.Id == start).Key;
        foreach (var segment in route.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = tree.Children(at).FirstOrDefault(x => Segment(x.Key, culture, draft) == segment)?.Key;
            if (at is null)
            {
                return null;
            }
        }

        at ??= tree.Children(null).First().Key;
        return draft || tree.IsReachable(at.Value, culture) ? at : null;
    }

    private string Url(IPublishedContent content, string culture)
    {
        if (!tree.IsReachable(content.Key, culture))
        {
            return "#";
        }

        var lineage = tree.Ancestors(content.Key).Reverse().Append(tree.Items[content.Key]).ToList();
        var domain = Domains.Find(x => x.ContentId == lineage[0].Id && string.Equals(x.Culture, culture, StringComparison.OrdinalIgnoreCase));
        var segments = lineage.Skip(1).Select(x => Segment(x.Key, culture, false));
        return $"{domain?.Name}/{string.Join('/', segments)}".TrimEnd('/') + "/";
    }
}
