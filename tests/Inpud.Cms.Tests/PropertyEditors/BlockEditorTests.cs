using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class BlockEditorTests
{
    private readonly BlockKit _kit = new();

    [Fact]
    public void The_values_inside_a_block_are_stored_by_their_own_editors()
    {
        var stored = Store(Value((One, Contributor, string.Join(',', V("name", "\"Ana\""), V("role", "[\"author\"]"), V("mayBeNamed", "true"),
            V("seeAlso", $$"""[{"type":"document","unique":"{{Picked}}"}]"""), V("tags", "[]"), V("unknown", "1")), [null])));

        Assert.Equal(
            ["name=Ana", "role=[\"author\"]", "mayBeNamed=1", $"seeAlso=umb://document/{Picked:N}"],
            stored.GetProperty("contentData")[0].GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("alias")}={value.GetProperty("value")}"));
        Assert.Equal(One, stored.GetProperty("Layout").GetProperty("Umbraco.BlockList")[0].GetProperty("contentKey").GetGuid());
    }

    [Fact]
    public void The_client_gets_back_what_it_posted()
    {
        var posted = Value((One, Contributor, string.Join(',', V("name", "\"Ana\""), V("role", "[\"author\"]"), V("mayBeNamed", "false"),
            V("seeAlso", $$"""[{"type":"document","unique":"{{Picked}}"}]""")), [null]));
        using var shown = JsonDocument.Parse(_kit.Kit.Show(_kit.Editor, _kit.Kit.Store(_kit.Editor, posted)));
        var values = shown.RootElement.GetProperty("contentData")[0].GetProperty("values").EnumerateArray().ToDictionary(value => value.GetProperty("alias").GetString()!);
        Assert.Equal("author", values["role"].GetProperty("value")[0].GetString());
        Assert.False(values["mayBeNamed"].GetProperty("value").GetBoolean());
        Assert.Equal(Picked, values["seeAlso"].GetProperty("value")[0].GetProperty("unique").GetGuid());
        Assert.Equal("Umbraco.TextBox", values["name"].GetProperty("editorAlias").GetString());
    }

    [Fact]
    public void What_the_layout_does_not_show_is_not_stored()
    {
        var posted = Value((One, Contributor, V("name", "\"Ana\""), [null])).Replace($$"""[{"contentKey":"{{One}}","settingsKey":null}]""", "[]", StringComparison.Ordinal);
        Assert.Null(_kit.Kit.Store(_kit.Editor, posted));
        Assert.Null(_kit.Kit.Store(_kit.Editor, Value((One, Picked, V("name", "\"of a type that is gone\""), [null]))));
        Assert.Equal("null", _kit.Kit.Show(_kit.Editor, null));
    }

    [Fact]
    public void What_is_no_block_list_is_refused_and_leaves_what_was_stored()
    {
        Assert.Equal(["validation/invalidPattern"], _kit.Kit.ComplaintsAboutPosted(_kit.Editor, "[1]", Configuration));
        Assert.Equal("before", _kit.Kit.Store(_kit.Editor, "{\"layout\":1}", current: "before"));
    }

    [Fact]
    public void A_missing_mandatory_value_inside_a_block_is_reported_with_its_place()
    {
        Assert.Equal(
            ["contentData[1].values[?(@.alias == 'name' && @.culture == null && @.segment == null)].value: #validation_invalidNull"],
            Problems(Value((One, Contributor, V("name", "\"Ana\""), [null]), (Two, Contributor, V("role", "[\"author\"]"), [null]))));
    }

    [Theory]
    [InlineData("\"far too long a name\"", "[\"author\"]", "contentData[0].values[0].value: validation/stringLengthExceeded 10 9")]
    [InlineData("\"Ana\"", "[\"singer\"]", "contentData[0].values[1].value: validation/notOneOfOptions singer")]
    [InlineData("\" \"", "[\"author\"]", "contentData[0].values[0].value: #validation_invalidEmpty")]
    public void An_invalid_value_inside_a_block_is_reported_with_its_place(string name, string role, string problem)
    {
        var posted = Value((One, Contributor, $"{V("name", name)},{V("role", role)}", [null]));
        Assert.Equal([problem], Problems(posted));
    }

    [Fact]
    public void Stored_blocks_are_validated_like_posted_ones()
    {
        var stored = (string)_kit.Kit.Store(_kit.Editor, Value((One, Contributor, $"{V("name", "\"Ana\"")},{V("role", "[\"singer\"]")}", [null])))!;
        Assert.Equal(["contentData[0].values[1].value: validation/notOneOfOptions singer"], Places(_kit.Kit.Validate(_kit.Editor, stored, Configuration)));
    }

    [Fact]
    public void A_block_that_varies_is_validated_in_the_language_that_is_published()
    {
        var value = Value((One, Quote, $"{V("name", "\"Ana\"")},{V("note", "\"ok\"", "en")},{V("note", "\"far too long\"", "fr")}", ["en", "fr"]));
        Assert.Empty(Problems(value, "en"));
        Assert.Equal(["contentData[0].values[2].value: validation/stringLengthExceeded 10 2"], Problems(value, "fr"));

        var untranslated = Value((One, Quote, $"{V("name", "\"Ana\"")},{V("note", "\"ok\"", "en")}", ["en", "fr"]));
        Assert.Equal(
            ["contentData[0].values[?(@.alias == 'note' && @.culture == 'fr' && @.segment == null)].value: #validation_invalidNull"],
            Problems(untranslated, "fr"));
        Assert.Empty(Problems(Value((One, Quote, $"{V("name", "\"Ana\"")},{V("note", "\"ok\"", "en")}", ["en"])), "fr"));
    }

    [Fact]
    public void The_number_and_the_types_of_blocks_are_checked()
    {
        var two = Value((One, Contributor, V("name", "\"Ana\""), [null]), (Two, Contributor, V("name", "\"Li\""), [null]));
        var one = new BlockListConfiguration { Blocks = Configuration.Blocks, ValidationLimit = new() { Max = 1 } };
        var quotesOnly = new BlockListConfiguration { Blocks = [new() { ContentElementTypeKey = Quote }], ValidationLimit = new() { Min = 3 } };
        Assert.Equal(["validation/entriesExceed 1 1"], _kit.Kit.ComplaintsAboutPosted(_kit.Editor, two, one));
        Assert.Equal(["validation/invalidContentType", "validation/entriesShort 3 1"], _kit.Kit.ComplaintsAboutPosted(_kit.Editor, two, quotesOnly));
    }

    [Fact]
    public void A_mandatory_list_without_a_block_is_refused()
    {
        Assert.Equal(["#validation_invalidEmpty"], _kit.Kit.Complaints(_kit.Editor, null, Configuration, required: true));
        Assert.Equal(["#validation_invalidEmpty"], _kit.Kit.Complaints(_kit.Editor, Value(), Configuration, required: true));
        Assert.Empty(_kit.Kit.Complaints(_kit.Editor, Value((One, Contributor, V("name", "\"Ana\""), [null])), Configuration, required: true));
    }

    [Fact]
    public void What_is_picked_and_tagged_inside_a_block_is_tracked()
    {
        var stored = _kit.Kit.Store(_kit.Editor, Value((One, Quote, string.Join(',', V("name", "\"Ana\""),
            V("seeAlso", $$"""[{"type":"document","unique":"{{Picked}}"}]"""), V("tags", "[\"health\"]", "fr")), ["fr"])));
        var editor = _kit.Editor.GetValueEditor();
        Assert.Equal(Udi.Create("document", Picked), Assert.Single(((IDataValueReference)editor).GetReferences(stored)).Udi);
        var tag = Assert.Single(((IDataValueTags)editor).GetTags(stored, null, null));
        Assert.Equal(("health", 7), (tag.Text, tag.LanguageId));
    }

    [Fact]
    public void The_element_types_in_use_are_told()
    {
        Assert.True(_kit.Editor.SupportsConfigurableElements);
        Assert.Equal([Contributor, Quote], _kit.Editor.GetValueEditor(Configuration).ConfiguredElementTypeKeys());
        var configured = Assert.IsType<BlockListConfiguration>(_kit.Kit.Configuration(
            _kit.Editor, $$$"""{"blocks":[{"contentElementTypeKey":"{{{Contributor}}}","label":"x"}],"validationLimit":{"min":1}}"""));
        Assert.Equal((Contributor, 1), (configured.Blocks[0].ContentElementTypeKey, configured.ValidationLimit.Min));
    }

    private JsonElement Store(string posted) => JsonDocument.Parse((string)_kit.Kit.Store(_kit.Editor, posted)!).RootElement;

    private string[] Problems(string posted, string? culture = null) => Places(_kit.Kit.Validate(
        _kit.Editor,
        _kit.Kit.Json.Deserialize<object>(posted),
        Configuration,
        context: new PropertyValidationContext
        {
            Culture = null,
            Segment = null,
            CulturesBeingValidated = culture is null ? [] : [culture],
            SegmentsBeingValidated = [],
        }));
}
