using Inpud.Cms.PropertyEditors.Texts;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class TextEditorTests
{
    private readonly EditorKit _kit = new();

    [Theory]
    [InlineData(5, "Здрав")]
    [InlineData(300, "")]
    public void A_text_within_its_length_is_accepted(int maxChars, string text)
    {
        Assert.Empty(_kit.Complaints(_kit.Create<TextboxPropertyEditor>(), text, new TextboxConfiguration { MaxChars = maxChars }));
        Assert.Empty(_kit.Complaints(_kit.Create<TextAreaPropertyEditor>(), text, new TextAreaConfiguration { MaxChars = maxChars }));
    }

    [Fact]
    public void A_text_beyond_its_length_is_refused_with_both_numbers()
    {
        Assert.Equal(
            ["validation/stringLengthExceeded 300 1"],
            _kit.Complaints(_kit.Create<TextAreaPropertyEditor>(), new string('x', 301), new TextAreaConfiguration { MaxChars = 300 }));
    }

    [Fact]
    public void The_length_is_configured_under_the_key_of_the_client()
    {
        var editor = _kit.Create<TextAreaPropertyEditor>();
        Assert.Equal(300, Assert.IsType<TextAreaConfiguration>(_kit.Configuration(editor, """{"maxChars":300,"rows":4}""")).MaxChars);
    }

    [Fact]
    public void A_text_that_looks_like_json_stays_text()
    {
        var editor = _kit.Create<TextAreaPropertyEditor>();
        Assert.Equal("[1]", _kit.Store(editor, "\"[1]\""));
        Assert.Equal("\"[1]\"", _kit.Show(editor, "[1]"));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("1", 1)]
    [InlineData("\"true\"", 1)]
    [InlineData("false", 0)]
    [InlineData("\"0\"", 0)]
    [InlineData("\"nonsense\"", 0)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void Yes_or_no_is_stored_as_a_number(string posted, int? stored)
    {
        Assert.Equal(stored, _kit.Store(_kit.Create<TrueFalsePropertyEditor>(), posted));
    }

    [Theory]
    [InlineData(1, "true")]
    [InlineData(0, "false")]
    [InlineData(null, "false")]
    public void Yes_or_no_is_shown_as_one(int? stored, string shown)
    {
        Assert.Equal(shown, _kit.Show(_kit.Create<TrueFalsePropertyEditor>(), stored));
    }

    [Fact]
    public void An_address_that_is_none_is_refused()
    {
        var editor = _kit.Create<EmailAddressPropertyEditor>();
        Assert.Empty(_kit.Complaints(editor, "office@example.org"));
        Assert.Equal(["validation/invalidEmail nobody"], _kit.Complaints(editor, "nobody"));
    }

    [Fact]
    public void A_list_of_texts_is_stored_as_lines()
    {
        var editor = _kit.Create<MultipleTextStringPropertyEditor>();
        Assert.Equal("INPUD\nAНО two lines", _kit.Store(editor, """[" INPUD ","","AНО two\nlines",null]"""));
        Assert.Equal("""["INPUD","AНО"]""", _kit.Show(editor, "INPUD\r\nAНО\n"));
        Assert.Null(_kit.Store(editor, "[]", current: "before"));
        Assert.Equal("before", _kit.Store(editor, "{\"a\":1}", current: "before"));
        var limits = _kit.Configuration(editor, """{"min":2,"max":2}""");
        Assert.Equal(["validation/entriesShort 2 1"], _kit.ComplaintsAboutPosted(editor, """["a"]""", limits));
        Assert.Equal(["validation/entriesExceed 2 1"], _kit.Complaints(editor, "a\nb\nc", limits));
    }
}
