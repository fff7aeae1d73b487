using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Umbraco.Cms.Core;

namespace Inpud.Content.Seeding.Values;

/// <summary>Knows the form for each editor.</summary>
internal static class ValueForms
{
    /// <summary>How values of this data type are written; null for those that follow from a file or are no value of their own.</summary>
    public static ValueForm? For(DataTypeDefinition dataType, SiteTypes model) => dataType.Editor switch
    {
        Constants.PropertyEditors.Aliases.UploadField
            or Constants.PropertyEditors.Aliases.ImageCropper
            or Constants.PropertyEditors.Aliases.Label
            or Constants.PropertyEditors.Aliases.ListView => null,
        Constants.PropertyEditors.Aliases.TextBox
            or Constants.PropertyEditors.Aliases.TextArea
            or Constants.PropertyEditors.Aliases.MarkdownEditor => new TextForm(Setting<int?>(dataType, "maxChars")),
        IdentifierEditor.EditorAlias => Identifier(dataType),
        Constants.PropertyEditors.Aliases.DateOnly => new DateForm(),
        Constants.PropertyEditors.Aliases.Integer => new NumberForm(
            Setting<int?>(dataType, "min") ?? int.MinValue, Setting<int?>(dataType, "max") ?? int.MaxValue),
        Constants.PropertyEditors.Aliases.Boolean => new FlagForm(),
        Constants.PropertyEditors.Aliases.DropDownListFlexible => new ChoiceForm(Words(dataType), Setting<bool>(dataType, "multiple")),
        Constants.PropertyEditors.Aliases.CheckBoxList => new ChoiceForm(Words(dataType), multiple: true),
        Constants.PropertyEditors.Aliases.MultipleTextstring or Constants.PropertyEditors.Aliases.Tags => new LinesForm(),
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker => new ItemsForm(Chosen(dataType, model.DocumentTypes)),
        Constants.PropertyEditors.Aliases.MediaPicker3 =>
            new MediaForm(Chosen(dataType, model.MediaTypes), Setting<bool>(dataType, "multiple")),
        Constants.PropertyEditors.Aliases.MultiUrlPicker => new LinksForm(multiple: Setting<int?>(dataType, "maxNumber") is not 1),
        Constants.PropertyEditors.Aliases.BlockList => Blocks(dataType, model),
        _ => new PlainForm(),
    };

    private static T? Setting<T>(DataTypeDefinition dataType, string name) =>
        dataType.Settings.GetValueOrDefault(name) is T value ? value : default;

    private static IReadOnlyList<string> Words(DataTypeDefinition dataType) => Setting<IReadOnlyList<string>>(dataType, "items") ?? [];

    private static TextForm Identifier(DataTypeDefinition dataType)
    {
        var kind = Enum.Parse<IdentifierKind>(Setting<string>(dataType, "kind")!);
        return new TextForm(Setting<int?>(dataType, "maxChars"), text => IdentifierRules.ProblemWith(kind, text));
    }

    private static string[] Chosen(DataTypeDefinition dataType, IEnumerable<ContentTypeDefinition> types)
    {
        var keys = (Setting<string>(dataType, "filter") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(Guid.Parse).ToHashSet();
        return [.. types.Where(type => keys.Contains(type.Key)).Select(type => type.Alias)];
    }

    /// <summary>Block lists of one element type, which are all this model has; others are written as the editor's own JSON.</summary>
    private static ValueForm Blocks(DataTypeDefinition dataType, SiteTypes model)
    {
        var blocks = Setting<IReadOnlyDictionary<string, object>[]>(dataType, "blocks") ?? [];
        var elements = model.DocumentTypes.Where(type => blocks.Any(block => type.Key.Equals(block["contentElementTypeKey"]))).ToArray();
        return elements is [var element] ? new BlocksForm(SeedType.From(element, model)) : new PlainForm();
    }
}
