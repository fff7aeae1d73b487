using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Words, short and long.</summary>
internal static class Texts
{
    public static readonly DataTypeDefinition Line = Box(Constants.DataTypes.Guids.TextstringGuid, "Textstring", 512);
    public static readonly DataTypeDefinition Title = Box(new("f9be6a5f-a190-4488-8612-b43115200000"), "Title", 255);
    public static readonly DataTypeDefinition LanguageTag = Box(new("5f53610a-e275-4669-8727-7057b0970000"), "Language tag", 35);

    public static readonly DataTypeDefinition Area = new(
        Constants.DataTypes.Guids.TextareaGuid, "Textarea", Constants.PropertyEditors.Aliases.TextArea, "Umb.PropertyEditorUi.TextArea");

    public static readonly DataTypeDefinition Summary = Lines(new("450de0ee-d4d5-420f-b4f7-8f923deb0000"), "Summary", 300);
    public static readonly DataTypeDefinition MetaDescription = Lines(new("6f7e3d51-070a-4d29-80ed-d036e1890000"), "Search description", 160);

    public static readonly DataTypeDefinition Markdown = new(
        new("ce8b49b6-ac15-4dbe-83dc-1b4389c80000"), "Markdown",
        Constants.PropertyEditors.Aliases.MarkdownEditor, "Umb.PropertyEditorUi.MarkdownEditor")
    {
        Settings = Setting.Of(("preview", true), ("overlaySize", "medium")),
    };

    /// <summary>One text a line, in the order staff put them.</summary>
    public static readonly DataTypeDefinition List = new(
        new("238e5b45-ccc7-4999-a390-90042f8e0000"), "List of lines",
        Constants.PropertyEditors.Aliases.MultipleTextstring, "Umb.PropertyEditorUi.MultipleTextString")
    {
        Settings = Setting.Of(("min", 0), ("max", 0)),
    };

    private static DataTypeDefinition Box(Guid key, string name, int most) =>
        new(key, name, Constants.PropertyEditors.Aliases.TextBox, "Umb.PropertyEditorUi.TextBox")
        {
            Settings = Setting.Of(("maxChars", most)),
        };

    private static DataTypeDefinition Lines(Guid key, string name, int most) =>
        new(key, name, Constants.PropertyEditors.Aliases.TextArea, "Umb.PropertyEditorUi.TextArea")
        {
            Settings = Setting.Of(("maxChars", most), ("rows", 4)),
        };
}
