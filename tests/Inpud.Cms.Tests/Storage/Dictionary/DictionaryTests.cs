using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Storage.Dictionary;

public sealed class DictionaryTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _top = $"site-{Guid.NewGuid():N}";

    private IDictionaryItemService Words => cms.Get<IDictionaryItemService>();

    [Fact]
    public async Task A_word_keeps_its_translations_in_every_script()
    {
        await using var arabic = await _given.PassingLanguageAsync("ar", "Arabic");
        var word = await MakeAsync(_top, null, ("en", "Read more"), ("fr", "Lire la suite"), ("ar", "اقرأ المزيد"));

        var read = (await Words.GetAsync(_top))!;

        Assert.Equal(word.Key, read.Key);
        Assert.Equal(
            ("Read more", "Lire la suite", "اقرأ المزيد", ""),
            (read.GetTranslatedValue("en"), read.GetTranslatedValue("fr"), read.GetTranslatedValue("ar"), read.GetTranslatedValue("es")));
        Assert.True(await Words.ExistsAsync(_top));
    }

    [Fact]
    public async Task A_translation_is_changed_alone_and_a_language_can_be_taken_away()
    {
        var word = await MakeAsync(_top, null, ("en", "Yes"), ("fr", "Oui"));
        word.AddOrUpdateDictionaryValue((await cms.Get<ILanguageService>().GetAsync("fr"))!, "Si");
        Assert.Equal(DictionaryItemOperationStatus.Success, (await Words.UpdateAsync(word, Given.Actor)).Status);
        word = (await Words.GetAsync(word.Key))!;
        Assert.Equal(("Yes", "Si"), (word.GetTranslatedValue("en"), word.GetTranslatedValue("fr")));

        word.Translations = [.. word.Translations.Where(x => x.LanguageIsoCode == "en")];
        await Words.UpdateAsync(word, Given.Actor);

        Assert.Equal(["en"], (await Words.GetAsync(word.Key))!.Translations.Select(x => x.LanguageIsoCode));
    }

    [Fact]
    public async Task Two_words_cannot_have_the_same_key()
    {
        var word = await MakeAsync(_top, null);
        Assert.Equal(DictionaryItemOperationStatus.DuplicateItemKey, (await Words.CreateAsync(new DictionaryItem(_top), Given.Actor)).Status);
        Assert.Equal(
            DictionaryItemOperationStatus.DuplicateKey,
            (await Words.CreateAsync(new DictionaryItem($"{_top}.other") { Key = word.Key }, Given.Actor)).Status);
        Assert.Equal(
            DictionaryItemOperationStatus.ParentNotFound,
            (await Words.CreateAsync(new DictionaryItem(Guid.NewGuid(), $"{_top}.lost"), Given.Actor)).Status);
    }

    [Fact]
    public async Task Words_form_a_tree_that_is_read_by_level_and_as_a_whole()
    {
        var top = await MakeAsync(_top, null, ("en", "Top"));
        var form = await MakeAsync($"{_top}.form", top.Key, ("en", "Form"));
        await MakeAsync($"{_top}.form.send", form.Key, ("fr", "Envoyer"));
        await MakeAsync($"{_top}.aside", top.Key);

        Assert.Equal([$"{_top}.aside", $"{_top}.form"], (await Words.GetChildrenAsync(top.Key)).Select(x => x.ItemKey).Order(StringComparer.Ordinal));
        Assert.Equal(2, await Words.CountChildrenAsync(top.Key));
        Assert.Equal(3, (await Words.GetDescendantsAsync(top.Key)).Count());
        Assert.Equal([$"{_top}.form.send"], (await Words.GetDescendantsAsync(top.Key, "envoy")).Select(x => x.ItemKey));
        Assert.Contains(await Words.GetAtRootAsync(), x => x.Key == top.Key);
        Assert.Equal(await Words.CountRootAsync(), (await Words.GetAtRootAsync()).Count());
        var page = await Words.GetPagedAsync(top.Key, 1, 1);
        Assert.Equal((2L, $"{_top}.form"), (page.Total, page.Items.Single().ItemKey));
        Assert.Equal(2, (await Words.GetManyAsync(top.Key, form.Key)).Count());
        Assert.Equal(2, (await Words.GetManyAsync(_top, $"{_top}.form")).Count());
    }

    [Fact]
    public async Task A_word_moves_with_what_is_below_it_but_not_below_itself()
    {
        var (a, b) = (await MakeAsync($"{_top}.a", null), await MakeAsync($"{_top}.b", null));
        var child = await MakeAsync($"{_top}.a.child", a.Key);

        Assert.Equal(DictionaryItemOperationStatus.InvalidParent, (await Words.MoveAsync(a, child.Key, Given.Actor)).Status);
        a = (await Words.GetAsync(a.Key))!;
        Assert.Equal(DictionaryItemOperationStatus.Success, (await Words.MoveAsync(a, b.Key, Given.Actor)).Status);

        Assert.Equal(2, (await Words.GetDescendantsAsync(b.Key)).Count());
        await Words.MoveAsync((await Words.GetAsync(a.Key))!, null, Given.Actor);
        Assert.Null((await Words.GetAsync(a.Key))!.ParentId);
    }

    [Fact]
    public async Task Deleting_a_word_deletes_what_is_below_it()
    {
        var top = await MakeAsync(_top, null, ("en", "Top"));
        var child = await MakeAsync($"{_top}.child", top.Key, ("en", "Child"));
        await MakeAsync($"{_top}.child.child", child.Key);
        var other = await MakeAsync($"{_top}-other", null, ("en", "Other"));

        Assert.Equal(DictionaryItemOperationStatus.Success, (await Words.DeleteAsync(top.Key, Given.Actor)).Status);

        Assert.Null(await Words.GetAsync(child.Key));
        Assert.False(await Words.ExistsAsync($"{_top}.child.child"));
        Assert.Equal("Other", (await Words.GetAsync(other.Key))!.GetTranslatedValue("en"));
        Assert.Equal(DictionaryItemOperationStatus.ItemNotFound, (await Words.DeleteAsync(top.Key, Given.Actor)).Status);
    }

    [Fact]
    public async Task A_deleted_language_takes_its_words_along_and_leaves_the_others()
    {
        await using (await _given.PassingLanguageAsync("et", "Estonian"))
        {
            await MakeAsync(_top, null, ("en", "Word"), ("et", "Sõna"));
        }

        var word = (await Words.GetAsync(_top))!;

        Assert.Equal([("en", "Word")], word.Translations.Select(x => (x.LanguageIsoCode, x.Value)));
    }

    private async Task<IDictionaryItem> MakeAsync(string key, Guid? parent, params (string Culture, string Text)[] texts)
    {
        await _given.EnglishAndFrenchAsync();
        var word = new DictionaryItem(parent, key);
        foreach (var (culture, text) in texts)
        {
            word.AddOrUpdateDictionaryValue((await cms.Get<ILanguageService>().GetAsync(culture))!, text);
        }

        var made = await Words.CreateAsync(word, Given.Actor);
        Assert.Equal(DictionaryItemOperationStatus.Success, made.Status);
        return (await Words.GetAsync(made.Result.Key))!;
    }
}
