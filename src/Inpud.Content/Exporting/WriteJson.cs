using System.Globalization;
using System.Text;
using Inpud.Content.Seeding;

namespace Inpud.Content.Exporting;

/// <summary>Writes JSON in one fixed style: two spaces, one value a line, every letter as it is, a line feed at the end.</summary>
internal static class WriteJson
{
    public static string Document(SeedValue value)
    {
        var json = new StringBuilder();
        Append(json, value, indent: 0);
        return json.Append('\n').ToString();
    }

    private static void Append(StringBuilder json, SeedValue value, int indent)
    {
        switch (value)
        {
            case SeedValue.Text text:
                AppendText(json, text.Value);
                break;
            case SeedValue.Number number:
                json.Append(CultureInfo.InvariantCulture, $"{number.Value}");
                break;
            case SeedValue.Flag flag:
                json.Append(flag.Value ? "true" : "false");
                break;
            case SeedValue.List list:
                AppendAll(json, "[]", list.Items, indent, item => Append(json, item, indent + 2));
                break;
            case SeedValue.Map map:
                AppendAll(json, "{}", map.Fields, indent, field => AppendField(json, field, indent + 2));
                break;
            default:
                throw new InvalidOperationException($"There is no JSON for {value.GetType()}.");
        }
    }

    private static void AppendAll<T>(StringBuilder json, string brackets, IReadOnlyList<T> parts, int indent, Action<T> append)
    {
        json.Append(brackets[0]);
        for (var i = 0; i < parts.Count; i++)
        {
            json.Append(i == 0 ? "\n" : ",\n").Append(' ', indent + 2);
            append(parts[i]);
        }

        (parts.Count == 0 ? json : json.Append('\n').Append(' ', indent)).Append(brackets[1]);
    }

    private static void AppendField(StringBuilder json, SeedField field, int indent)
    {
        AppendText(json, field.Name);
        json.Append(": ");
        Append(json, field.Value, indent);
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\t' => json.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
