using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.Storage.ContentTypes;

public sealed class VariationChangeTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _alias = Given.Alias("varies");

    private IContentTypeService Types => cms.Get<IContentTypeService>();

    [Fact]
    public async Task A_shared_property_that_starts_to_vary_gives_its_value_to_the_default_language_and_takes_it_back()
    {
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("place", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("en", "Place"), ("fr", "Lieu"));
        document.SetValue("place", "Vienna");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en", "fr");
        document = _given.Reload(document);
        document.SetValue("place", "Vienna draft");
        _given.Saved(document);

        await VaryAsync(type, Given.ByCulture);
        document = _given.Reload(document);
        Assert.Equal(("Vienna draft", "Vienna"), (document.GetValue("place", "en"), document.GetValue("place", "en", published: true)));
        Assert.Null(document.GetValue("place", "fr"));
        document.SetValue("place", "Vienne", "fr");
        _given.Saved(document);

        await VaryAsync(type, Given.Shared);
        document = _given.Reload(document);
        Assert.Equal(("Vienna draft", "Vienna"), (document.GetValue("place"), document.GetValue("place", published: true)));
        await VaryAsync(type, Given.ByCulture);
        Assert.Equal("Vienne", _given.Reload(document).GetValue("place", "fr"));
    }

    [Fact]
    public async Task Earlier_versions_are_moved_along()
    {
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("place", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("en", "Place"));
        document.SetValue("place", "first");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en");
        document = _given.Reload(document);
        document.SetValue("place", "second");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en");

        await VaryAsync(type, Given.ByCulture);

        Assert.Equal(["second", "second", "first"], cms.Get<IContentService>().GetVersions(document.Id).Select(x => x.GetValue("place", "en")));
    }

    [Fact]
    public async Task A_type_that_starts_to_vary_names_its_documents_in_the_default_language_and_keeps_them_published()
    {
        var type = await _given.TypeAsync(_alias, Given.Shared, ("place", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Invariant name"));
        document.SetValue("place", "Vienna");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "*");

        type.Variations = Given.ByCulture;
        type = await _given.SavedAsync(type);

        document = _given.Reload(document);
        Assert.Equal("Invariant name", document.GetCultureName("en"));
        Assert.True(document.IsCulturePublished("en"));
        Assert.False(document.IsCulturePublished("fr"));
        Assert.Equal("Vienna", document.GetValue("place", published: true));
        var status = cms.Get<IDocumentPublishStatusQueryService>();
        Assert.True(status.IsPublished(document.Key, "en"));
        Assert.False(status.IsPublished(document.Key, "fr"));
    }

    [Fact]
    public async Task A_type_that_stops_to_vary_keeps_the_default_languages_name_and_values()
    {
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("place", await _given.TextAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "English name"), ("fr", "Nom français"));
        document.SetValue("place", "Vienna", "en");
        document.SetValue("place", "Vienne", "fr");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en");

        type.Variations = Given.Shared;
        type.PropertyTypes.Single().Variations = Given.Shared;
        await _given.SavedAsync(type);

        document = _given.Reload(document);
        Assert.Equal(("English name", "Vienna", true), (document.Name, document.GetValue("place"), document.Published));
        Assert.Equal("Vienna", document.GetValue("place", published: true));
        Assert.True(cms.Get<IDocumentPublishStatusQueryService>().IsPublished(document.Key, "fr"));
    }

    [Fact]
    public async Task A_composed_property_varies_only_where_the_type_that_has_it_varies()
    {
        var text = await _given.TextAsync();
        var about = await _given.TypeAsync(_alias + "About", Given.ByCulture, ("about", text, Given.Shared));
        var (shared, varying) = (await ComposeAsync(_alias + "Shared", Given.Shared, about), await ComposeAsync(_alias + "Varying", Given.ByCulture, about));
        var (settings, page) = (_given.DocumentOf(shared, -1, ("", "Settings")), _given.DocumentOf(varying, -1, ("en", "Page")));
        settings.SetValue("about", "of the settings");
        page.SetValue("about", "of the page");
        (settings, page) = (_given.Saved(settings), _given.Saved(page));

        await VaryAsync(Types.Get(about.Key)!, Given.ByCulture);

        Assert.Equal("of the settings", _given.Reload(settings).GetValue("about"));
        Assert.Equal("of the page", _given.Reload(page).GetValue("about", "en"));
    }

    [Fact]
    public async Task A_type_that_starts_to_vary_takes_the_values_of_composed_properties_that_vary_along()
    {
        var about = await _given.TypeAsync(_alias + "About", Given.ByCulture, ("about", await _given.TextAsync(), Given.ByCulture));
        var type = await ComposeAsync(_alias, Given.Shared, about);
        var document = _given.DocumentOf(type, -1, ("", "Settings"));
        document.SetValue("about", "of the settings");
        document = _given.Saved(document);

        type = Types.Get(type.Key)!;
        type.Variations = Given.ByCulture;
        await _given.SavedAsync(type);

        Assert.Equal("of the settings", _given.Reload(document).GetValue("about", "en"));
    }

    private async Task<IContentType> ComposeAsync(string alias, ContentVariation variations, IContentType composition)
    {
        var type = await _given.NewTypeAsync(alias, variations);
        type.AddContentType(composition);
        return await _given.SavedAsync(type);
    }

    private async Task VaryAsync(IContentType type, ContentVariation variations)
    {
        type = Types.Get(type.Key)!;
        type.PropertyTypes.Single().Variations = variations;
        await _given.SavedAsync(type);
    }
}
