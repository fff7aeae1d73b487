using Inpud.Cms.PropertyEditors.Choices;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class ChoiceTests
{
    private static readonly ValueListConfiguration Items = new() { Items = ["report", "guide", "position paper"] };

    private readonly EditorKit _kit = new();

    [Theory]
    [InlineData("[\"report\",\"guide\"]", "[\"report\",\"guide\"]")]
    [InlineData("[\"report\",\"report\",\"\"]", "[\"report\"]")]
    [InlineData("\"report\"", "[\"report\"]")]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("{\"a\":1}", null)]
    public void Choices_are_stored_as_a_list_and_none_as_nothing(string posted, string? stored)
    {
        Assert.Equal(stored, _kit.Store(_kit.Create<CheckBoxListPropertyEditor>(), posted));
        Assert.Equal(stored, _kit.Store(_kit.Create<DropDownFlexiblePropertyEditor>(), posted));
    }

    [Fact]
    public void Stored_choices_are_shown_as_a_list()
    {
        Assert.Equal("[\"report\"]", _kit.Show(_kit.Create<DropDownFlexiblePropertyEditor>(), "[\"report\"]"));
        Assert.Equal("[]", _kit.Show(_kit.Create<CheckBoxListPropertyEditor>(), null));
    }

    [Theory]
    [InlineData("[\"report\",\"leaflet\",\"poster\"]")]
    public void A_choice_that_is_not_on_the_list_is_refused_when_posted_and_when_stored(string choices)
    {
        var editor = _kit.Create<CheckBoxListPropertyEditor>();
        string[] expected = ["validation/notOneOfOptions leaflet", "validation/notOneOfOptions poster"];
        Assert.Equal(expected, _kit.ComplaintsAboutPosted(editor, choices, Items));
        Assert.Equal(expected, _kit.Complaints(editor, choices, Items));
    }

    [Fact]
    public void A_dropdown_takes_one_choice_unless_it_says_otherwise()
    {
        var editor = _kit.Create<DropDownFlexiblePropertyEditor>();
        var one = _kit.Configuration(editor, """{"items":["a","b"]}""");
        var several = _kit.Configuration(editor, """{"items":["a","b"],"multiple":true}""");
        Assert.Equal(["validation/entriesExceed 1 1"], _kit.ComplaintsAboutPosted(editor, """["a","b"]""", one));
        Assert.Empty(_kit.ComplaintsAboutPosted(editor, """["a","b"]""", several));
    }

    [Fact]
    public void A_radio_button_is_one_of_its_items()
    {
        var editor = _kit.Create<RadioButtonListPropertyEditor>();
        Assert.Empty(_kit.Complaints(editor, "position paper", Items));
        Assert.Equal(["validation/notOneOfOptions novel"], _kit.Complaints(editor, "novel", Items));
        Assert.Equal("guide", _kit.Store(editor, "\"guide\""));
        Assert.Equal("\"guide\"", _kit.Show(editor, "guide"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"[]\"")]
    public void A_mandatory_list_without_a_choice_is_refused(string posted)
    {
        Assert.Single(_kit.ComplaintsAboutPosted(_kit.Create<CheckBoxListPropertyEditor>(), posted, Items, required: true));
    }

    [Fact]
    public void The_items_of_a_list_differ_and_none_is_empty()
    {
        var configuration = _kit.Create<CheckBoxListPropertyEditor>().GetConfigurationEditor();
        Assert.Empty(configuration.Validate(new Dictionary<string, object> { ["items"] = new[] { "a", "b" } }));
        Assert.Equal(2, configuration.Validate(new Dictionary<string, object> { ["items"] = new[] { "a", "a", "" } }).Count());
    }

    [Fact]
    public void Tags_are_trimmed_and_each_is_kept_once()
    {
        Assert.Equal("[\"Права\",\"health\"]", _kit.Store(_kit.Create<TagsPropertyEditor>(), """[" Права ","health","Health",""]""", new TagConfiguration()));
        Assert.Equal("a,b", _kit.Store(_kit.Create<TagsPropertyEditor>(), """["a","b"]""", new TagConfiguration { StorageType = TagsStorageType.Csv }));
        Assert.Null(_kit.Store(_kit.Create<TagsPropertyEditor>(), "[]", new TagConfiguration()));
        Assert.Equal("[\"a\",\"b\"]", _kit.Show(_kit.Create<TagsPropertyEditor>(), "a,b"));
    }

    [Fact]
    public void Tags_are_told_to_the_tag_index_with_group_and_language()
    {
        var tags = Assert.IsType<IDataValueTags>(_kit.Create<TagsPropertyEditor>().GetValueEditor(), exactMatch: false);
        var tag = Assert.Single(tags.GetTags("""["health"]""", new TagConfiguration { Group = "themes" }, 3));
        Assert.Equal(("health", "themes", 3), (tag.Text, tag.Group, tag.LanguageId));
    }
}
