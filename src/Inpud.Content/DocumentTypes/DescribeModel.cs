using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Inpud.Content.DocumentTypes;

/// <summary>Writes a model as text, one thing a line: to be reviewed as a committed file, and to tell whether it changed.</summary>
internal static class DescribeModel
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string AsText(SiteTypes model)
    {
        var text = new StringBuilder();
        foreach (var dataType in model.DataTypes)
        {
            Line(text, $"data type {dataType.Key} {dataType.Name}: {dataType.Editor} / {dataType.EditorUi} {Json(dataType.Settings)}");
        }

        foreach (var type in model.DocumentTypes)
        {
            Line(text, $"document type {Head(type)}{Flag(type.IsElement, "element")}{Words("composed of", type.Compositions.Select(c => c.Alias))}");
            Body(text, type);
        }

        foreach (var type in model.MediaTypes)
        {
            Line(text, $"media type {Head(type)}");
            Body(text, type);
        }

        return text.ToString();
    }

    private static void Body(StringBuilder text, ContentTypeDefinition type)
    {
        foreach (var tab in type.Tabs)
        {
            Line(text, $"  tab {type.KeyOf(tab)} “{tab.Name}” {tab.Order}");
            foreach (var property in tab.Properties)
            {
                Line(text, $"    {type.KeyOf(property)} {property.Alias} “{property.Name}” {tab.OrderOf(property)}: {property.DataType.Name}{Rules(property)}");
            }
        }
    }

    private static string Head(ContentTypeDefinition type) =>
        $"{type.Key} {type.Alias} “{type.Name}” {type.Icon}{Text("is", type.Description)}{Flag(type.PerCulture, "per culture")}"
        + $"{Flag(type.AllowedAtRoot, "at root")}{Text("listed by", type.ListView?.Name)}{Words("holds", type.AllowedChildren)}";

    private static string Rules(PropertyDefinition property) =>
        $"{Flag(property.PerCulture, "per culture")}{Flag(property.Mandatory, "mandatory")}"
        + $"{Text("says", property.Description)}{Text("matches", property.Pattern)}{Text("or says", property.PatternMessage)}";

    private static string Flag(bool value, string word) => value ? $", {word}" : string.Empty;

    private static string Text(string word, string? value) => value is null ? string.Empty : $", {word} “{value}”";

    private static string Words(string word, IEnumerable<string> values) =>
        string.Join(' ', values) is { Length: > 0 } all ? $", {word} {all}" : string.Empty;

    private static string Json(IReadOnlyDictionary<string, object> settings) => JsonSerializer.Serialize(settings, Readable);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
