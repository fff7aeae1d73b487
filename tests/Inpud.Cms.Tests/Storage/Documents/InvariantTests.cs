using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class InvariantTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task A_document_without_languages_has_one_name_and_one_draft_beside_what_is_published()
    {
        var type = await _given.TypeAsync("plain", Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Settings"));
        document.SetValue("text", "public");
        document = _given.Saved(document);
        _given.Publish(document, "*");
        document = _given.Reload(document);
        var published = document.Name;
        document.Name = "Settings draft";
        document.SetValue("text", "draft");

        document = _given.Saved(document);

        Assert.Equal(("Settings draft", published), (document.Name, document.PublishName));
        Assert.Equal(("draft", "public"), (document.GetValue("text"), document.GetValue("text", published: true)));
        Assert.True(document.Published && document.Edited);
        Assert.Empty(document.AvailableCultures);
    }

    [Fact]
    public async Task A_document_without_languages_is_public_in_all_of_them_and_in_none_once_withdrawn()
    {
        var type = await _given.TypeAsync("plain", Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Everywhere"));
        var status = cms.Get<IDocumentPublishStatusQueryService>();
        Assert.False(status.IsPublished(document.Key, "en"));
        _given.Publish(document, "*");
        Assert.True(status.IsPublished(document.Key, "en") && status.IsPublished(document.Key, "fr"));

        await using (await _given.PassingLanguageAsync("el", "Greek"))
        {
            Assert.True(status.IsPublished(document.Key, "el"));
        }

        Assert.False(status.IsPublished(document.Key, "el"));
        Assert.True(Documents.Unpublish(_given.Reload(document)).Success);
        Assert.False(status.IsPublished(document.Key, "en") || status.IsPublishedInAnyCulture(document.Key));
        Assert.Equal("Everywhere", _given.Reload(document).Name);
    }

    [Fact]
    public async Task Shared_and_translated_properties_of_one_type_do_not_touch_each_other()
    {
        var text = await _given.TextAsync();
        var type = await _given.TypeAsync("mixed", Given.ByCulture, ("shared", text, Given.Shared), ("own", text, Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "Mixed"), ("fr", "Mixte"));
        document.SetValue("shared", "S1");
        document.SetValue("own", "E1", "en");
        document.SetValue("own", "F1", "fr");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en", "fr");
        document = _given.Reload(document);
        document.SetValue("shared", "S2");
        document.SetValue("own", "F2", "fr");
        _given.Saved(document);

        // French alone is published: what is shared goes with the default language only.
        _given.Publish(_given.Reload(document), "fr");

        document = _given.Reload(document);
        Assert.Equal("F2", document.GetValue("own", "fr", published: true));
        Assert.Equal("E1", document.GetValue("own", "en", published: true));
        Assert.Equal("S2", document.GetValue("shared"));
        Assert.Contains("en", document.EditedCultures!);
    }

    [Fact]
    public async Task Values_of_every_kind_come_back_as_they_were()
    {
        var type = await _given.TypeAsync(
            "kinds", Given.Shared,
            ("text", await _given.TextAsync(), Given.Shared),
            ("long", await _given.DataTypeAsync("Umbraco.TextArea", ValueStorageType.Ntext), Given.Shared),
            ("whole", await _given.DataTypeAsync("Umbraco.Integer", ValueStorageType.Integer), Given.Shared),
            ("broken", await _given.DataTypeAsync("Umbraco.Decimal", ValueStorageType.Decimal), Given.Shared),
            ("day", await _given.DataTypeAsync("Umbraco.Plain.DateTime", ValueStorageType.Date), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Kinds"));
        var day = new DateTime(2026, 3, 1, 12, 30, 15, 123, DateTimeKind.Unspecified);
        var text = "quotes \" ' \\ and {\"json\":1} and emoji 🌍, zero\u200bwidth, عربي";
        document.SetValue("text", text);
        document.SetValue("long", string.Concat(Enumerable.Repeat("long ", 20_000)));
        document.SetValue("whole", int.MinValue);
        document.SetValue("broken", 12345678.123456m);
        document.SetValue("day", day);

        document = _given.Saved(document);

        Assert.Equal(text, document.GetValue("text"));
        Assert.Equal(100_000, ((string)document.GetValue("long")!).Length);
        Assert.Equal((int.MinValue, 12345678.123456m, day), (document.GetValue("whole"), document.GetValue("broken"), document.GetValue("day")));
    }
}
