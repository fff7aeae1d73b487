using Inpud.Content;
using Inpud.Web.Site.Wording;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Site;

/// <summary>Words that a site's dictionary has not, since it was seeded before they were needed.</summary>
public sealed class ShippedWordsTests(SiteFixture site)
{
    private const string Word = "network.slow.title";

    [Fact]
    public async Task A_word_that_the_dictionary_lost_is_the_shipped_one_in_that_language_and_an_editors_own_word_wins()
    {
        var dictionary = site.Get<IDictionaryItemService>();
        var languages = (await site.Get<ILanguageService>().GetAllAsync()).ToDictionary(x => x.IsoCode, StringComparer.OrdinalIgnoreCase);
        var stored = (await dictionary.GetManyAsync([Word])).Single();
        var (english, french) = (await TextAsync("en"), await TextAsync("fr"));
        Assert.NotEqual(english, french);
        Assert.True((await dictionary.DeleteAsync(stored.Key, Constants.Security.SuperUserKey)).Success);
        try
        {
            Assert.Equal((english, french), (await TextAsync("en"), await TextAsync("fr")));
            var own = new DictionaryItem(Word) { Key = stored.Key };
            own.AddOrUpdateDictionaryValue(languages["en"], "Our own word");
            Assert.True((await dictionary.CreateAsync(own, Constants.Security.SuperUserKey)).Success);
            Assert.Equal(("Our own word", french), (await TextAsync("en"), await TextAsync("fr")));
        }
        finally
        {
            if ((await dictionary.GetManyAsync([Word])).SingleOrDefault() is { } own)
            {
                await dictionary.DeleteAsync(own.Key, Constants.Security.SuperUserKey);
            }

            var again = new DictionaryItem(Word) { Key = stored.Key };
            foreach (var translation in stored.Translations)
            {
                again.AddOrUpdateDictionaryValue(languages[translation.LanguageIsoCode], translation.Value);
            }

            Assert.True((await dictionary.CreateAsync(again, Constants.Security.SuperUserKey)).Success);
        }
    }

    private async Task<string> TextAsync(string language) => (await site.Get<SiteWords>().InAsync(Culture.Parse(language, null))).Text(Word);
}
