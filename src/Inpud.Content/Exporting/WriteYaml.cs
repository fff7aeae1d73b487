using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Inpud.Content.Seeding;

namespace Inpud.Content.Exporting;

/// <summary>
/// Writes fields as YAML in one fixed style: texts plain where YAML allows it, otherwise in double quotes; texts of several
/// lines as a block; lists and nested fields indented by two spaces.
/// </summary>
internal static partial class WriteYaml
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=.";

    public static string Fields(ImmutableArray<SeedField> fields)
    {
        var yaml = new StringBuilder();
        AppendFields(yaml, fields, indent: 0);
        return yaml.ToString();
    }

    private static void AppendFields(StringBuilder yaml, ImmutableArray<SeedField> fields, int indent)
    {
        foreach (var field in fields)
        {
            Indent(yaml, indent).Append(Scalar(field.Name)).Append(':');
            AppendValue(yaml, field.Value, indent);
        }
    }

    /// <summary>What follows a colon, up to the end of the line or of the block below it.</summary>
    private static void AppendValue(StringBuilder yaml, SeedValue value, int indent)
    {
        switch (value)
        {
            case SeedValue.Map { Fields: { IsEmpty: false } fields }:
                AppendFields(yaml.Append('\n'), fields, indent + 2);
                break;
            case SeedValue.List { Items: { IsEmpty: false } items }:
                AppendItems(yaml.Append('\n'), items, indent + 2);
                break;
            case SeedValue.Text { Value: var text } when CanBeBlock(text):
                AppendBlock(yaml, text, indent + 2);
                break;
            default:
                yaml.Append(' ').Append(Inline(value)).Append('\n');
                break;
        }
    }

    private static void AppendItems(StringBuilder yaml, ImmutableArray<SeedValue> items, int indent)
    {
        foreach (var item in items)
        {
            if (item is SeedValue.Map { Fields: { IsEmpty: false } fields })
            {
                // The first field stands beside the dash, the others below it.
                var block = new StringBuilder();
                AppendFields(block, fields, indent + 2);
                Indent(yaml, indent).Append("- ").Append(block.Remove(0, indent + 2));
            }
            else
            {
                Indent(yaml, indent).Append('-');
                AppendValue(yaml, item, indent);
            }
        }
    }

    private static string Inline(SeedValue value) => value switch
    {
        SeedValue.Text text => Scalar(text.Value),
        SeedValue.Flag flag => flag.Value ? "true" : "false",
        SeedValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        SeedValue.List => "[]",
        SeedValue.Map => "{}",
        _ => throw new InvalidOperationException($"There is no YAML for {value.GetType()}."),
    };

    private static string Scalar(string text) => CanBePlain(text) ? text : Quoted(text);

    private static bool CanBePlain(string text) =>
        text.Length > 0
        && !Indicators.Contains(text[0], StringComparison.Ordinal)
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text.All(IsOrdinary)
        && !MeansSomethingElse().IsMatch(text);

    private static bool CanBeBlock(string text)
    {
        var content = text.TrimEnd('\n');
        return content.Contains('\n', StringComparison.Ordinal)
            && text.Length - content.Length <= 1
            && content.All(c => c == '\n' || IsOrdinary(c))
            && !char.IsWhiteSpace(content[0])
            && content.Split('\n').All(line => line.Length == 0 || !string.IsNullOrWhiteSpace(line));
    }

    private static void AppendBlock(StringBuilder yaml, string text, int indent)
    {
        yaml.Append(text.EndsWith('\n') ? " |" : " |-").Append('\n');
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            (line.Length == 0 ? yaml : Indent(yaml, indent)).Append(line).Append('\n');
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when IsOrdinary(c) => quoted.Append(c),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Neither ends a line for some reader of YAML, nor is invisible.</summary>
    private static bool IsOrdinary(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');

    private static StringBuilder Indent(StringBuilder yaml, int indent) => yaml.Append(' ', indent);

    /// <summary>Plain words that some reader of YAML takes for nothing, yes, no or a number.</summary>
    [GeneratedRegex(
        @"^(~|null|true|false|yes|no|on|off|y|n|[-+]?\.?(inf|nan)"
        + @"|[-+]?(0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_,:]*(\.[0-9_]*)?(e[-+]?[0-9]+)?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeansSomethingElse();
}
