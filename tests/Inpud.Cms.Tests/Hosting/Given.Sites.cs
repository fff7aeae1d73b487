using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A published root with addresses of its own: <c>/{mark}/en</c> and <c>/{mark}/fr</c>.</summary>
    public async Task<(IContent Root, string Mark)> SiteAsync()
    {
        var mark = Alias("site").ToLowerInvariant();
        var root = await DocumentAsync($"Home {mark}", $"Accueil {mark}");
        Publish(root, "en", "fr");
        var set = await cms.Get<IDomainService>().UpdateDomainsAsync(root.Key, new DomainsUpdateModel
        {
            Domains = [new DomainModel { DomainName = $"/{mark}/en", IsoCode = "en" }, new DomainModel { DomainName = $"/{mark}/fr", IsoCode = "fr" }],
        });
        Assert.Equal(DomainOperationStatus.Success, set.Status);
        return (Reload(root), $"/{mark}");
    }

    /// <summary>A published document below another, with the given names as titles too.</summary>
    public async Task<IContent> PublishedAsync(string? en, string? fr, int parentId)
    {
        var document = await DocumentAsync(en, fr, parentId);
        Publish(document, [.. new[] { (en, "en"), (fr, "fr") }.Where(x => x.Item1 is not null).Select(x => x.Item2)]);
        return Reload(document);
    }

    public string UrlOf(IContent document, string culture) => cms.Get<IPublishedUrlProvider>().GetUrl(document.Key, UrlMode.Relative, culture);

    /// <summary>Renames a document in one language and publishes that language.</summary>
    public IContent Rename(IContent document, string culture, string name)
    {
        document = Reload(document);
        document.SetCultureName(name, culture);
        document = Saved(document);
        Publish(document, culture);
        return Reload(document);
    }
}
