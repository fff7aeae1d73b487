using System.Globalization;
using Inpud.Content.Network.Imports.Tables;

namespace Inpud.Content.Network.Imports;

/// <summary>A row, asked for its fields; whatever cannot be read is noted.</summary>
internal sealed class RowReading
{
    private static readonly string[] _dayFirst = ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] _monthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];
    private readonly TableRow _row;
    private readonly ImportMapping _mapping;
    private readonly Dictionary<string, int> _columns;
    private readonly List<FieldProblem> _problems = [];

    /// <param name="head">A cell in a column without heading shows that a delimiter is too many.</param>
    public RowReading(TableRow row, ImportMapping mapping, IReadOnlyList<string> head)
    {
        (_row, _mapping) = (row, mapping);
        _columns = mapping.Fields.Index().Where(x => x.Item is not null).ToDictionary(x => x.Item!, x => x.Index, StringComparer.Ordinal);
        for (var column = 0; column < head.Count; column++)
        {
            if (head[column].Length == 0 && row.Cells[column].Length > 0)
            {
                _problems.Add(new FieldProblem($"Column {column + 1}", "There is something in a column without a heading. Perhaps the cells of this row have moved."));
            }
        }
    }

    public int Number => _row.Number;

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public void Complain(string field, Sentence message) => _problems.Add(new FieldProblem(field, message));

    public void Complain(IEnumerable<FieldProblem> problems) =>
        _problems.AddRange(problems.Where(x => !_problems.Exists(known => known.Field == x.Field)).ToList());

    public string? Text(string field) => _columns.TryGetValue(field, out var column) ? Clean.Text(_row.Cells[column]) : null;

    /// <summary>Several, divided by semicolons, bars or new lines.</summary>
    public IReadOnlyList<string> Several(string field) =>
        Text(field)?.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IReadOnlyList<string> Languages(string field) =>
        [.. Several(field).SelectMany(x => x.Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(InWords.Language)];

    public string? Country(string field) => Text(field) is { } text ? InWords.CountryCode(text) : null;

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var first = text.Split('T', ' ')[0];
        if (DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return iso;
        }

        var formats = _mapping.Dates is DateOrder.DayFirst ? _dayFirst : _monthFirst;
        if (DateOnly.TryParseExact(first, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Complain(field, $"“{Short(text)}” is no date such as 2026-11-24 or {(_mapping.Dates is DateOrder.DayFirst ? "24.11.2026" : "11/24/2026")}.");
        return null;
    }

    public int? Whole(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Complain(field, $"“{Short(text)}” is no whole number.");
        return null;
    }

    public T? Choice<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (InWords.TryRead<T>(text, out var value))
        {
            return value;
        }

        Complain(field, $"“{Short(text)}” is none of: {string.Join(", ", Enum.GetValues<T>().Select(InWords.Of))}.");
        return null;
    }

    /// <summary>A document by its name in any language or its key.</summary>
    public Guid? Document(string field, NamedDocuments.Names names)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var found = names.Find(text);
        if (found.Count != 1)
        {
            Complain(field, found.Count == 0
                ? (Sentence)$"Nothing on this site is called “{Short(text)}”."
                : $"{found.Count} documents are called “{Short(text)}”. Write the key of the right one.");
        }

        return found.Count == 1 ? found.First() : null;
    }

    internal static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
