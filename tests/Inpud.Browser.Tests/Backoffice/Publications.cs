using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Publications that a test may change: each is a copy, and is gone afterwards.</summary>
internal sealed class Publications(SiteFixture site)
{
    public static readonly Guid Folder = SiteFixture.KeyOf("publications");
    public static readonly Guid Type = Inpud.Content.DocumentTypes.Publication.Type.Key;

    private IContentService Documents => site.Get<IContentService>();

    /// <summary>A copy of “Words Matter!” in all its languages.</summary>
    /// <param name="name">Its English name; the others get it with their language.</param>
    /// <param name="published">The languages that are public.</param>
    public IContent Copy(string name, params string[] published)
    {
        var copy = Documents.Copy(site.DocumentAt("publications/words-matter"), site.DocumentAt("publications").Id, relateToOriginal: false)!;
        foreach (var culture in copy.AvailableCultures)
        {
            copy.SetCultureName(culture == "en" ? name : $"{name} ({culture})", culture);
            copy.SetValue("title", copy.GetCultureName(culture), culture);
            copy.SetValue(Constants.Conventions.Content.UrlName, null, culture);
        }

        Assert.True(Documents.Save(copy).Success);
        Assert.True(published.Length == 0 || Documents.Publish(copy, published).Success);
        return Now(copy.Key);
    }

    public IContent Now(Guid key) => Documents.GetById(key)!;

    public void Remove(Guid key) => Documents.Delete(Now(key));
}
