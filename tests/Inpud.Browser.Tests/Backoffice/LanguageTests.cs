using System.Net;
using Inpud.Browser.Tests.Hosting;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>A language that the site did not have, from its making to its first page.</summary>
public sealed class LanguageTests(SiteFixture site, Hosting.Browser browser)
{
    private const string Culture = "it";
    private const string Word = "audience.donors";

    private static readonly Guid _home = SiteFixture.KeyOf("home");

    [Fact]
    public async Task A_language_gets_its_texts_and_is_on_the_site_when_its_first_item_is_published()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await MakeLanguageAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, await AnswerAsync());
        await WriteWordAsync(client, "Donatori");

        await client.GoToAsync($"content/workspace/document/edit/{_home}/{Culture}");
        await client.Name.FillAsync("Inizio");
        await client.WriteAsync("title", "La rete");
        await client.Page.Locator("umb-property[data-mark='property:summary'] textarea").First.FillAsync("Chi siamo.");
        await client.PressAsync("Save and publish");
        await client.SubmitAsync("umb-content-publish-modal");

        await Repeatedly.EqualAsync(true, () => site.Get<IContentService>().GetById(_home)!.IsCulturePublished(Culture));
        await Repeatedly.EqualAsync(HttpStatusCode.OK, () => AnswerAsync().GetAwaiter().GetResult());
        Assert.Contains("lang=\"it\"", await site.Client.GetStringAsync(new Uri($"/{Culture}/", UriKind.Relative)), StringComparison.Ordinal);
        await client.CloseAsync();
        Assert.True((await site.Get<ILanguageService>().DeleteAsync(Culture, Constants.Security.SuperUserKey)).Success);
    }

    private static async Task MakeLanguageAsync(EditingClient client)
    {
        await client.GoToAsync("settings/workspace/language/create");
        await client.Page.Locator("umb-input-culture-select uui-combobox input").FillAsync("Italian");
        await client.Page.Locator("uui-combobox-list-option").Filter(new LocatorFilterOptions { HasTextRegex = new System.Text.RegularExpressions.Regex(@"^\s*Italian\s*$") }).First.ClickAsync();
        await client.PressAsync("Save");
        await client.Page.WaitForURLAsync($"**/language/edit/{Culture}");
    }

    private async Task WriteWordAsync(EditingClient client, string text)
    {
        var item = (await site.Get<IDictionaryItemService>().GetAsync(Word))!;
        await client.GoToAsync($"translation/workspace/dictionary/edit/{item.Key}");
        await client.Page.Locator("umb-property-layout").Filter(new LocatorFilterOptions { HasText = "Italian" }).Locator("textarea").First.FillAsync(text);
        await client.PressAsync("Save");
        await Repeatedly.EqualAsync(text, () => site.Get<IDictionaryItemService>().GetAsync(Word).GetAwaiter().GetResult()!.Translations.FirstOrDefault(x => x.LanguageIsoCode == Culture)?.Value);
    }

    private async Task<HttpStatusCode> AnswerAsync()
    {
        using var answer = await site.Client.GetAsync(new Uri($"/{Culture}/", UriKind.Relative));
        return answer.StatusCode;
    }
}
