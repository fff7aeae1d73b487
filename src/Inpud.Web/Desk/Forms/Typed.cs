using System.Globalization;
using Inpud.Content;

namespace Inpud.Web.Desk.Forms;

/// <summary>What stands in the fields of a form, as it was typed: so nothing is lost where something of it is wrong.</summary>
internal sealed class Typed
{
    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly List<FieldProblem> _problems = [];

    /// <summary>What could not be read, found while reading.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems;

    public static Typed Of(IFormCollection sent)
    {
        var typed = new Typed();
        foreach (var (name, values) in sent)
        {
            typed._values[name] = [.. values.OfType<string>()];
        }

        return typed;
    }

    public Typed With(string name, params IEnumerable<string?> values)
    {
        _values[name] = [.. values.OfType<string>()];
        return this;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name)?.FirstOrDefault() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>Words with commas, semicolons or line breaks between them.</summary>
    public IReadOnlyList<string> Words(string name) =>
        (Text(name) ?? "").Split([',', ';', '\n', '\u060C'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        _problems.Add(new FieldProblem(name, $"“{text}” is no date such as 2026-05-31."));
        return null;
    }

    public Guid? Key(string name) => Guid.TryParse(Text(name), out var key) ? key : null;

    public IReadOnlyList<Guid> Keys(string name) => [.. All(name).Select(x => Guid.TryParse(x, out var key) ? key : (Guid?)null).OfType<Guid>()];

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One of the names of an enumeration; its first one where nothing was chosen.</summary>
    public T One<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return default;
        }

        if (NameOf<T>(text) is { } value)
        {
            return value;
        }

        _problems.Add(new FieldProblem(name, "Choose one of the list."));
        return default;
    }

    /// <summary>Several names of an enumeration.</summary>
    public IReadOnlyList<T> Several<T>(string name)
        where T : struct, Enum => [.. All(name).Select(NameOf<T>).OfType<T>()];

    /// <summary>Whether a field holds the same in both.</summary>
    public bool Agrees(Typed other, string name) => Shown(name) == other.Shown(name);

    /// <summary>A field's content on one line.</summary>
    public string Shown(string name) => string.Join(", ", All(name).Where(x => x.Length > 0)).ReplaceLineEndings("\n").Trim();

    public static T? NameOf<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: false, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;

    public static string? DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
