using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.Languages;

public sealed class LanguageTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private ILanguageService Languages => cms.Get<ILanguageService>();

    [Fact]
    public async Task A_language_comes_back_as_it_was_made()
    {
        await using var swedish = await _given.PassingLanguageAsync("sv", "Swedish", fallback: "fr");

        var read = await Languages.GetAsync("SV");

        Assert.NotNull(read);
        Assert.Equal(("sv", "Swedish", "fr", false, false), (read.IsoCode, read.CultureName, read.FallbackIsoCode, read.IsDefault, read.IsMandatory));
        Assert.Equal(swedish.Language.Key, read.Key);
        Assert.Contains(await Languages.GetAllAsync(), x => x.IsoCode == "sv");
        Assert.Equal(["en", "sv"], (await Languages.GetMultipleAsync(["en", "sv", "xx"])).Select(x => x.IsoCode).Order());
        Assert.Equal(["sv"], await Languages.GetIsoCodesByIdsAsync([read.Id]));
    }

    [Fact]
    public async Task A_changed_language_is_the_same_language()
    {
        await using var finnish = await _given.PassingLanguageAsync("fi", "Finnish");
        var language = (await Languages.GetAsync("fi"))!;
        (language.CultureName, language.IsMandatory, language.FallbackIsoCode) = ("Suomi", true, "en");

        Assert.Equal(LanguageOperationStatus.Success, (await Languages.UpdateAsync(language, Given.Actor)).Status);

        var read = (await Languages.GetAsync("fi"))!;
        Assert.Equal((language.Id, language.Key, "Suomi", true, "en"), (read.Id, read.Key, read.CultureName, read.IsMandatory, read.FallbackIsoCode));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("EN")]
    public async Task A_language_is_there_only_once(string isoCode)
    {
        await _given.EnglishAndFrenchAsync();

        var again = await Languages.CreateAsync(new Language(isoCode, "Again"), Given.Actor);

        Assert.Equal(LanguageOperationStatus.DuplicateIsoCode, again.Status);
        Assert.Equal("English", (await Languages.GetAsync("en"))!.CultureName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a language")]
    [InlineData("../../etc")]
    public async Task A_code_that_names_no_language_is_refused(string isoCode)
    {
        await _given.EnglishAndFrenchAsync();

        Assert.Equal(LanguageOperationStatus.InvalidIsoCode, (await Languages.CreateAsync(new Language(isoCode, "Nowhere"), Given.Actor)).Status);
    }

    [Fact]
    public async Task A_language_cannot_fall_back_to_itself_in_a_circle_or_to_nothing()
    {
        await using var danish = await _given.PassingLanguageAsync("da", "Danish");
        await using var norwegian = await _given.PassingLanguageAsync("nb", "Norwegian", fallback: "da");
        var language = (await Languages.GetAsync("da"))!;

        foreach (var fallback in new[] { "da", "nb", "is" })
        {
            language.FallbackIsoCode = fallback;
            Assert.Equal(LanguageOperationStatus.InvalidFallback, (await Languages.UpdateAsync(language, Given.Actor)).Status);
        }

        Assert.Null((await Languages.GetAsync("da"))!.FallbackIsoCode);
    }

    [Fact]
    public async Task Exactly_one_language_is_the_default_and_it_cannot_just_give_that_up()
    {
        await _given.EnglishAndFrenchAsync();
        var french = (await Languages.GetAsync("fr"))!;
        french.IsDefault = true;
        try
        {
            Assert.Equal(LanguageOperationStatus.Success, (await Languages.UpdateAsync(french, Given.Actor)).Status);

            Assert.Equal("fr", await Languages.GetDefaultIsoCodeAsync());
            Assert.Equal("fr", (await Languages.GetDefaultLanguageAsync())!.IsoCode);
            Assert.Equal(["fr"], (await Languages.GetAllAsync()).Where(x => x.IsDefault).Select(x => x.IsoCode));
            french.IsDefault = false;
            Assert.Equal(LanguageOperationStatus.MissingDefault, (await Languages.UpdateAsync(french, Given.Actor)).Status);
        }
        finally
        {
            var english = (await Languages.GetAsync("en"))!;
            english.IsDefault = true;
            await Languages.UpdateAsync(english, Given.Actor);
        }

        Assert.Equal("en", await Languages.GetDefaultIsoCodeAsync());
    }

    [Fact]
    public async Task With_another_default_language_items_saved_from_then_on_bear_its_name()
    {
        var document = await _given.DocumentAsync("Default name", "Nom par défaut");
        var french = (await Languages.GetAsync("fr"))!;
        french.IsDefault = true;
        try
        {
            await Languages.UpdateAsync(french, Given.Actor);
            document.SetValue("note", "changed", "fr");
            cms.Get<IContentService>().Save(document);

            Assert.Equal("Nom par défaut", _given.Reload(document).Name);
        }
        finally
        {
            var english = (await Languages.GetAsync("en"))!;
            english.IsDefault = true;
            await Languages.UpdateAsync(english, Given.Actor);
        }
    }

    [Fact]
    public async Task The_default_language_cannot_be_deleted()
    {
        await _given.EnglishAndFrenchAsync();

        Assert.Equal(LanguageOperationStatus.MissingDefault, (await Languages.DeleteAsync("en", Given.Actor)).Status);
        Assert.Equal(LanguageOperationStatus.NotFound, (await Languages.DeleteAsync("tlh", Given.Actor)).Status);
        Assert.NotNull(await Languages.GetAsync("en"));
    }

    [Fact]
    public async Task Deleting_a_language_takes_its_texts_and_leaves_those_of_the_others()
    {
        await using var german = await _given.PassingLanguageAsync("de", "German");
        var document = await _given.DocumentAsync("Stays here", "Reste ici");
        document.SetCultureName("Bleibt nicht", "de");
        document.SetValue("title", "Bleibt nicht", "de");
        document.SetValue("rank", 7);
        cms.Get<IContentService>().Save(document);
        _given.Publish(_given.Reload(document), "en", "fr", "de");

        Assert.Equal(LanguageOperationStatus.Success, (await Languages.DeleteAsync("de", Given.Actor)).Status);

        document = _given.Reload(document);
        Assert.Equal(["en", "fr"], document.AvailableCultures.Order());
        Assert.Equal(["en", "fr"], document.PublishedCultures.Order());
        Assert.Equal(("Stays here", "Reste ici"), (document.GetValue("title", "en"), document.GetValue("title", "fr")));
        Assert.Equal("Reste ici", document.GetValue("title", "fr", published: true));
        Assert.Equal(7, document.GetValue("rank"));
        Assert.False(document.IsCulturePublished("de"));
    }

    [Fact]
    public async Task A_language_made_again_starts_without_the_texts_of_the_deleted_one()
    {
        var document = await _given.DocumentAsync("Only English");
        await using (await _given.PassingLanguageAsync("nl", "Dutch"))
        {
            document.SetCultureName("Weg ermee", "nl");
            cms.Get<IContentService>().Save(document);
        }

        await using var again = await _given.PassingLanguageAsync("nl", "Dutch");

        Assert.Null(_given.Reload(document).GetCultureName("nl"));
    }

    [Fact]
    public async Task Whoever_fell_back_to_a_deleted_language_falls_back_to_nothing()
    {
        await using var czech = await _given.PassingLanguageAsync("cs", "Czech");
        await using var slovak = await _given.PassingLanguageAsync("sk", "Slovak", fallback: "cs");

        await Languages.DeleteAsync("cs", Given.Actor);

        Assert.Null((await Languages.GetAsync("sk"))!.FallbackIsoCode);
    }

    [Fact]
    public async Task Four_who_make_the_same_language_at_once_make_one()
    {
        await _given.EnglishAndFrenchAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Languages.CreateAsync(new Language("ga", "Irish"), Given.Actor))));
        await using var irish = await _given.PassingLanguageAsync("ga", "Irish");

        Assert.Single(made, x => x.Status == LanguageOperationStatus.Success);
        Assert.Equal(3, made.Count(x => x.Status == LanguageOperationStatus.DuplicateIsoCode));
    }
}
