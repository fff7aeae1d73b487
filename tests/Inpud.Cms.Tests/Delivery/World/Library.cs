using Inpud.Cms.PropertyEditors.Pictures;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>
/// The site that the tests ask: a home with publications in up to three languages below three domains, one setting without
/// languages, one archive at the root without a domain, two images.
/// </summary>
internal sealed class Library(DeliverySite site)
{
    private int _ids = 100;

    public required TestItem Home { get; init; }

    public required TestItem Publications { get; init; }

    /// <summary>In all languages; picks <see cref="Guide"/> and <see cref="EnglishOnly"/>, has a cover, quotes and contributors.</summary>
    public required TestItem WordsMatter { get; init; }

    /// <summary>In English and French.</summary>
    public required TestItem Guide { get; init; }

    public required TestItem EnglishOnly { get; init; }

    /// <summary>Never published.</summary>
    public required TestItem Draft { get; init; }

    public required TestItem Setting { get; init; }

    public required TestItem Archive { get; init; }

    public required TestItem ArchiveNote { get; init; }

    public required TestItem Folder { get; init; }

    public required TestItem Cover { get; init; }

    public static async Task<(DeliverySite Site, Library Library)> StartAsync(
        Action<Dictionary<string, string?>>? settings = null, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var site = await DeliverySite.StartAsync(settings, more);
        var ids = 1;
        TestItem Add(TestItem? parent, IPublishedContentType type, params (string Culture, string Name, string Segment)[] names)
        {
            var item = new TestItem(Guid.CreateVersion7(), ids, parent?.Key, type) { SortOrder = ids, CreateDate = Day(ids++) };
            foreach (var (culture, name, segment) in names)
            {
                item.Published[culture] = (name, segment, item.CreateDate);
                item.Values[("title", culture)] = name;
            }

            site.Tree.Items.Add(item.Key, item);
            return item;
        }

        var types = site.Types;
        var home = Add(null, types.Page, ("en", "Home", "home"), ("ar", "الرئيسية", "home"), ("fr", "Accueil", "accueil"));
        var publications = Add(home, types.Page, ("en", "Publications", "publications"), ("ar", "منشورات", "منشورات"), ("fr", "Publications", "publications"));
        var words = Add(publications, types.Publication, ("en", "Words Matter", "words-matter"), ("ar", "الكلمات مهمة", "الكلمات-مهمة"), ("fr", "Les mots comptent", "les-mots-comptent"));
        var guide = Add(publications, types.Publication, ("en", "A guide", "guide"), ("fr", "Déclaration et guide", "guide"));
        var english = Add(publications, types.Publication, ("en", "English only", "english-only"));
        var draft = Add(publications, types.Publication);
        draft.Drafts["en"] = ("Not yet", "not-yet", draft.CreateDate);
        var setting = Add(home, types.Setting, ("", "Setting", "setting"));
        var archive = Add(null, types.Page, ("en", "Archive", "archive"), ("fr", "Archives", "archives"));
        var note = Add(archive, types.Page, ("en", "Old note", "old-note"));
        var folder = Add(null, types.Image, ("", "Pictures", ""));
        var cover = Add(folder, types.Image, ("", "Cover", ""));
        cover.Values[("umbracoFile", "")] = new ImageCropperValue { Src = "/media/cover.png" };
        cover.Values[("umbracoExtension", "")] = "png";
        cover.Values[("altText", "")] = "Two hands";
        var library = new Library(site)
        {
            Home = home, Publications = publications, WordsMatter = words, Guide = guide, EnglishOnly = english, Draft = draft,
            Setting = setting, Archive = archive, ArchiveNote = note, Folder = folder, Cover = cover,
        };
        library.Fill();
        return (site, library);
    }

    public static DateTime Day(int day) => new(2024, 1, day, 0, 0, 0, DateTimeKind.Utc);

    public TestContent Quote(string en, string ar) => Block(site.Types.Quote, ("text", "en", en), ("text", "ar", ar));

    public TestContent Contributor(string name, bool mayBeNamed, params Guid[] profile) => Block(
        site.Types.Contributor, ("name", "", name), ("mayBeNamed", "", mayBeNamed ? "yes" : "no"), ("profile", "", profile));

    private TestContent Block(IPublishedContentType type, params (string Alias, string Culture, object Value)[] values)
    {
        var item = new TestItem(Guid.CreateVersion7(), _ids++, null, type);
        foreach (var culture in values.Select(x => x.Culture).Where(x => x.Length > 0).Distinct())
        {
            item.Published[culture] = ("Block", "", item.CreateDate);
        }

        foreach (var (alias, culture, value) in values)
        {
            item.Values[(alias, culture)] = value;
        }

        return site.Tree.Make(item, draft: false);
    }

    private void Fill()
    {
        foreach (var (culture, name) in new[] { ("en", "/en"), ("ar", "/ar"), ("fr", "/fr") })
        {
            site.Services.Domains.Add(new Domain(site.Services.Domains.Count + 1, name, Home.Id, culture, false, 0));
        }

        WordsMatter.Values[("related", "")] = new[] { Guide.Key, EnglishOnly.Key };
        WordsMatter.Values[("cover", "")] = new[] { Cover.Key };
        WordsMatter.Values[("quotes", "")] = new[] { Quote("Nothing about us", "لا شيء عنا") };
        WordsMatter.Values[("contributors", "")] = new[] { Contributor("Named Person", mayBeNamed: true, Guide.Key), Contributor("Secret Person", mayBeNamed: false) };
        Guide.Values[("related", "")] = new[] { WordsMatter.Key };
    }
}
