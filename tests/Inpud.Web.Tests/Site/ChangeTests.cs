using System.Net;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Site;

/// <summary>What readers see after something was published, renamed or withdrawn. Each test makes items of its own and deletes them.</summary>
public sealed class ChangeTests(SiteFixture site) : IDisposable
{
    private readonly List<IContent> made = [];

    private IContentService Documents => site.Get<IContentService>();

    [Fact]
    public async Task What_is_published_is_in_its_list_at_once_and_only_in_its_languages()
    {
        Made("Fresh from the press", "Recién publicado");

        Assert.Contains("Fresh from the press", (await site.ReadAsync("/en/publications/")).Texts(".teaser h3"));
        Assert.Contains("Recién publicado", (await site.ReadAsync(site.AddressOf("publications", "es"))).Texts(".teaser h3"));
        Assert.DoesNotContain("Fresh", (await site.ReadAsync(site.AddressOf("publications", "fr"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync("/en/publications/fresh-from-the-press/")).Status);
    }

    [Fact]
    public async Task A_list_of_more_than_twenty_has_a_second_part()
    {
        Made("The first more");
        Made("The second more");

        var first = await site.ReadAsync("/en/publications/");
        var second = await site.ReadAsync(first.Links("a[rel=next]").Single());

        Assert.Equal("/en/publications/?page=2", first.Links("a[rel=next]").Single());
        Assert.Equal("/en/publications/", second.Links("a[rel=prev]").Single());
        Assert.Equal(20, first.Links(".teaser h3 a").Count());
        Assert.NotEmpty(second.Links(".teaser h3 a"));
        Assert.Empty(first.Links(".teaser h3 a").Intersect(second.Links(".teaser h3 a")));
        Assert.Equal("https://www.example.org/en/publications/?page=2", second.Links("link[rel=canonical]").Single());
        Assert.Empty(second.Links("link[rel=alternate][hreflang]"));
    }

    [Fact]
    public async Task A_new_reference_shows_at_once_on_the_item_it_points_to()
    {
        var target = site.AddressOf("publications/words-matter", "en");
        Assert.DoesNotContain("An answer to it", (await site.ReadAsync(target)).Text, StringComparison.Ordinal);

        var document = Made("An answer to it");
        document.SetValue("refersTo", $"umb://document/{SiteFixture.KeyOf("publications/words-matter"):N}");
        document.SetValue("supersedes", $"umb://document/{SiteFixture.KeyOf("publications/words-matter"):N}");
        Assert.True(Documents.Save(document).Success);
        Assert.DoesNotContain("An answer to it", (await site.ReadAsync(target)).Text, StringComparison.Ordinal);
        Assert.True(Documents.Publish(document, ["en"]).Success);

        var page = await site.ReadAsync(target);
        Assert.Contains("/en/publications/an-answer-to-it/", page.Links(".relations a"));
        Assert.Contains("/en/publications/an-answer-to-it/", page.Links(".notice a"));
        Assert.Contains(target, (await site.ReadAsync("/en/publications/an-answer-to-it/")).Links(".relations a"));
    }

    [Fact]
    public async Task A_new_order_of_pages_shows_at_once()
    {
        var before = (await site.ReadAsync("/en/")).Links("footer nav:nth-of-type(2) a").ToArray();
        var contact = site.DocumentAt("pages/contact");
        var siblings = Documents.GetPagedChildren(contact.ParentId, 0, 100, out _).ToArray();
        Documents.Sort([.. siblings.Where(one => one.Key != contact.Key).Prepend(contact)]);
        var after = (await site.ReadAsync("/en/")).Links("footer nav:nth-of-type(2) a").ToArray();
        Documents.Sort(siblings);

        Assert.Equal(site.AddressOf("pages/contact", "en"), after[0]);
        Assert.NotEqual(before, after);
        Assert.Equal(before, (await site.ReadAsync("/en/")).Links("footer nav:nth-of-type(2) a"));
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody()
    {
        var document = Made("A public title");
        document.SetCultureName("A secret draft", "en");
        document.SetValue("title", "A secret draft", "en");
        Documents.Save(document);

        var page = await site.ReadAsync("/en/publications/a-public-title/");
        Assert.Equal("A public title", page.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync("/en/publications/a-secret-draft/")).Status);
    }

    [Fact]
    public async Task A_rename_leaves_a_redirect_in_its_language_alone()
    {
        var document = Made("Before the change", "Antes del cambio");
        document.SetCultureName("After the change", "en");
        Documents.Save(document);
        Assert.True(Documents.Publish(document, ["en"]).Success);

        var old = await site.ReadAsync("/en/publications/before-the-change/?x=1");
        Assert.Equal(HttpStatusCode.MovedPermanently, old.Status);
        Assert.Equal("/en/publications/after-the-change/?x=1", old.Location);
        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync("/es/publicaciones/antes-del-cambio/")).Status);
    }

    [Fact]
    public async Task A_renamed_folder_takes_what_is_in_it_along()
    {
        var page = Child("A folder of pages", SiteFixture.KeyOf("home"), "page");
        var below = Child("A page in it", page.Key, "page");
        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync("/en/a-folder-of-pages/a-page-in-it/")).Status);
        page.SetCultureName("Another name", "en");
        Documents.Save(page);
        Assert.True(Documents.Publish(page, ["en"]).Success);

        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync("/en/another-name/a-page-in-it/")).Status);
        var old = await site.ReadAsync("/en/a-folder-of-pages/a-page-in-it/");
        Assert.Equal("/en/another-name/a-page-in-it/", old.Location);
        Assert.Equal(below.Key, site.Get<Content.Catalogue.CatalogueSource>().Current.At(Content.Culture.Parse("en", null), "/another-name/a-page-in-it")!.Key);
    }

    [Fact]
    public async Task What_was_withdrawn_in_one_language_is_gone_with_links_to_the_others()
    {
        var document = Made("Soon in Spanish only", "Pronto solo en español");
        Assert.True(Documents.Unpublish(document, "es").Success);

        var page = await site.ReadAsync("/es/publicaciones/pronto-solo-en-español/");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Esto se ha retirado", page.Heading);
        Assert.Equal(["/en/publications/soon-in-spanish-only/"], page.Links("ul.elsewhere a"));
        Assert.DoesNotContain("Pronto", (await site.ReadAsync(site.AddressOf("publications", "es"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await site.ReadAsync("/en/publications/soon-in-spanish-only/")).Html.QuerySelectorAll("link[rel=alternate]"), link => link.GetAttribute("hreflang") == "es");
    }

    [Fact]
    public async Task What_was_withdrawn_altogether_is_gone_and_comes_back_when_published_again()
    {
        var document = Made("Here and gone");
        Documents.MoveToRecycleBin(document);

        var page = await site.ReadAsync("/en/publications/here-and-gone/");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Empty(page.Links("ul.elsewhere a"));

        Documents.Move(Documents.GetById(document.Key)!, site.DocumentAt("publications").Id);
        Assert.True(Documents.Publish(Documents.GetById(document.Key)!, ["en"]).Success);
        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync("/en/publications/here-and-gone/")).Status);
    }

    [Fact]
    public async Task A_word_that_is_changed_in_the_dictionary_changes_on_the_pages()
    {
        var words = site.Get<IDictionaryItemService>();
        var word = (await words.GetAsync("nav.skip"))!;
        var language = (await site.Get<ILanguageService>().GetAsync("en"))!;
        await ChangeTo("Go straight to the text");
        Assert.Contains("Go straight to the text", (await site.ReadAsync("/en/")).Text, StringComparison.Ordinal);
        await ChangeTo("Skip to content");
        Assert.Contains("Skip to content", (await site.ReadAsync("/en/")).Text, StringComparison.Ordinal);

        async Task ChangeTo(string text)
        {
            word.AddOrUpdateDictionaryValue(language, text);
            Assert.True((await words.UpdateAsync(word, Umbraco.Cms.Core.Constants.Security.SuperUserKey)).Success);
        }
    }

    public void Dispose()
    {
        foreach (var document in Enumerable.Reverse(made))
        {
            Documents.Delete(Documents.GetById(document.Key)!);
        }
    }

    private IContent Made(string english, string? spanish = null)
    {
        var document = Documents.Create(english, SiteFixture.KeyOf("publications"), "publication");
        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2026-01-01T00:00:00+00:00","timeZone":null}""");
        Say(document, english, "en");
        if (spanish is not null)
        {
            Say(document, spanish, "es");
        }

        return Published(document, spanish is null ? ["en"] : ["en", "es"]);
    }

    private IContent Child(string name, Guid parent, string type)
    {
        var document = Documents.Create(name, parent, type);
        Say(document, name, "en");
        return Published(document, ["en"]);
    }

    private IContent Published(IContent document, string[] cultures)
    {
        Assert.True(Documents.Save(document).Success);
        made.Add(document);
        var result = Documents.Publish(document, cultures);
        Assert.True(result.Success, $"{result.Result} {string.Join(' ', result.InvalidProperties?.Select(property => property.Alias) ?? [])}");
        return document;
    }

    private static void Say(IContent document, string name, string culture)
    {
        document.SetCultureName(name, culture);
        document.SetValue("title", name, culture);
        document.SetValue("summary", $"{name}.", culture);
    }
}
