using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Browser.Tests.Backoffice;

public sealed class DirectionTests(SiteFixture site, Hosting.Browser browser)
{
    private const string NameInBlock = "umb-property[data-mark='property:name'] input";

    private static readonly Guid _words = SiteFixture.KeyOf("publications/words-matter");

    [Theory]
    [InlineData("title", "input")]
    [InlineData("summary", "textarea")]
    [InlineData("body", ".view-line:not(:empty)")]
    public async Task Each_kind_of_field_is_written_from_its_own_languages_side(string field, string where)
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(_words, "en_&_ar");

        await AssertDirectionsAsync(client.Field(field), where);
        await Screenshots.TakeAsync(client, "split-view");
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_block_of_one_language_is_written_from_that_languages_side()
    {
        var type = await TypeWithBlocksAsync();
        var document = new Umbraco.Cms.Core.Models.Content("Blocks", Constants.System.Root, type);
        document.SetCultureName("Blocks", "en");
        document.SetCultureName("Blocks", "ar");
        Assert.True(site.Get<IContentService>().Save(document).Success);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.Page.GotoAsync(new Uri(site.Client.BaseAddress!, $"/umbraco/section/content/workspace/document/edit/{document.Key}/en_&_ar").ToString());
        await Assertions.Expect(client.Field("people")).ToHaveCountAsync(2);
        foreach (var side in await client.Field("people").AllAsync())
        {
            await side.Button("Add Contributor").ClickAsync();
            await side.Locator(NameInBlock).WaitForAsync();
        }

        await AssertDirectionsAsync(client.Field("people"), NameInBlock);
        await client.CloseAsync();
        site.Get<IContentService>().Delete(document);
        await site.Get<IContentTypeService>().DeleteAsync(type.Key, Constants.Security.SuperUserKey);
    }

    [Fact]
    public async Task Arabic_is_typed_into_the_Markdown_editor_from_the_right()
    {
        using var publications = new OwnPublications(site);
        var publication = publications.Copy("Typed from the right");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(publication.Key, "en_&_ar");
        var editor = client.Field("body").Last.Locator(".monaco-editor").First;
        await editor.Locator(".view-line").First.ClickAsync();
        await client.Page.Keyboard.PressAsync("Control+A");
        await client.Page.Keyboard.TypeAsync("كلمات جديدة");
        await Assertions.Expect(editor.Locator(".view-line").First).ToHaveCSSAsync("direction", "rtl");

        await client.SaveAsync();

        await Repeatedly.EqualAsync("كلمات جديدة", () => publications.Now(publication.Key).GetValue<string>("body", "ar"));
        await client.CloseAsync();
    }

    private static async Task AssertDirectionsAsync(ILocator field, string where)
    {
        var patience = new LocatorAssertionsToHaveCSSOptions { Timeout = 30_000 };
        await Assertions.Expect(field.Last.Locator(where).First).ToHaveCSSAsync("direction", "rtl", patience);
        await Assertions.Expect(field.First.Locator(where).First).ToHaveCSSAsync("direction", "ltr", patience);
    }

    /// <summary>The site's own blocks are shared by all languages; these are not.</summary>
    private async Task<IContentType> TypeWithBlocksAsync()
    {
        var contributors = site.DocumentAt("publications/words-matter").Properties["contributors"]!.PropertyType;
        var words = site.Get<IShortStringHelper>();
        var type = new ContentType(words, Constants.System.Root) { Alias = "withBlocks", Name = "With blocks", Variations = ContentVariation.Culture, AllowedAsRoot = true };
        type.AddPropertyGroup("people", "People");
        var people = new PropertyType(words, (await site.Get<IDataTypeService>().GetAsync(contributors.DataTypeKey))!, "people") { Name = "People", Variations = ContentVariation.Culture };
        Assert.True(type.AddPropertyType(people, "people", "People"));
        var made = await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Result.ToString());
        return type;
    }
}
