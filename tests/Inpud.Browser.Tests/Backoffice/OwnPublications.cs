using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Publications that one test makes for itself; they and what became of them are gone at its end.</summary>
internal sealed class OwnPublications(SiteFixture site) : IDisposable
{
    private static int _number;

    private readonly List<Guid> _made = [];

    /// <summary>The folder they are made in.</summary>
    public static Guid Folder => SiteFixture.KeyOf("publications");

    private IContentService Documents => site.Get<IContentService>();

    /// <summary>A name that no other test uses.</summary>
    public static string NewName(string words) => $"{words} {Interlocked.Increment(ref _number)}";

    /// <summary>Makes a publication with all that it needs to be published; its title in each language is its name and the language.</summary>
    public Guid Make(string name, params string[] cultures)
    {
        var document = Documents.Create(name, Folder, "publication");
        foreach (var culture in cultures)
        {
            document.SetCultureName($"{name} {culture}", culture);
            document.SetValue("title", $"{name} {culture}", culture);
            document.SetValue("summary", $"About {name} {culture}", culture);
        }

        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2024-03-05T00:00:00+00:00","timeZone":null}""");
        Assert.True(Documents.Save(document).Success);
        _made.Add(document.Key);
        return document.Key;
    }

    public Guid MakePublished(string name, params string[] cultures)
    {
        var key = Make(name, cultures);
        Assert.True(Documents.Publish(Now(key), cultures).Success);
        return key;
    }

    /// <summary>A copy of “Words Matter!” in all its languages.</summary>
    /// <param name="name">Its English name; the others get it with their language.</param>
    /// <param name="published">The languages that are public.</param>
    public IContent Copy(string name, params string[] published)
    {
        var copy = Documents.Copy(site.DocumentAt("publications/words-matter"), Now(Folder).Id, relateToOriginal: false)!;
        _made.Add(copy.Key);
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

    public bool IsGone(Guid key) => Documents.GetById(key) is null;

    public string? Title(Guid key, string culture, bool published = false) => Now(key).GetValue<string>("title", culture, published: published);

    /// <summary>What lies in the folder under names that begin so.</summary>
    public IContent[] Named(string start) =>
        [.. Documents.GetPagedChildren(Now(Folder).Id, 0, 10_000, out _, null, null).Where(x => x.Name!.StartsWith(start, StringComparison.Ordinal))];

    /// <summary>Takes charge of what somebody made in the client.</summary>
    public void Remember(Guid key) => _made.Add(key);

    public void Dispose()
    {
        foreach (var document in _made.Select(Documents.GetById).OfType<IContent>())
        {
            Documents.Delete(document);
        }
    }
}
