using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;

namespace Inpud.Web.Apis.Asking;

/// <summary>What an address was asked with, and everything that is wrong with it: nothing is guessed, nothing unknown is overlooked.</summary>
internal sealed class Asked
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly List<FieldProblem> _problems = [];

    private Asked()
    {
    }

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public int Page => (int)(Number(Parameters.Page.Name) ?? 1);

    public int Size => (int)(Number(Parameters.Size.Name) ?? Parameters.UsualSize);

    public Period Period => new(Day(Parameters.From.Name), Day(Parameters.To.Name), Value<DateTime>(Parameters.CutOff.Name));

    public static Asked Of(IQueryCollection query, IReadOnlyList<Parameter> known, bool mayAskNames)
    {
        var asked = new Asked();
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            if (known.FirstOrDefault(x => x.Name == name) is not { } parameter)
            {
                asked.Wrong(name, known.Count == 0 ? "There are no parameters here." : $"There is no such parameter here. There are: {string.Join(", ", known.Select(x => x.Name))}.");
            }
            else if (values.Count != 1)
            {
                asked.Wrong(name, "Say this once.");
            }
            else if (parameter.NeedsNames && !mayAskNames)
            {
                asked.Wrong(name, "Only keys with the scope names may ask with this.");
            }
            else if (Read(parameter, text) is { } value)
            {
                asked._values[name] = value;
            }
            else
            {
                asked.Wrong(name, $"“{text[..Math.Min(text.Length, 60)]}” is not right: {Wanted(parameter)}.");
            }
        }

        asked.CheckPeriod(mayAskNames);
        return asked;
    }

    public DateOnly? Day(string name) => Value<DateOnly>(name);

    public Guid? Key(string name) => Value<Guid>(name);

    public long? Number(string name) => Value<long>(name);

    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    public T? Choice<T>(string name)
        where T : struct, Enum => Words.Read<T>(Text(name));

    public void Wrong(string name, string message) => _problems.Add(new FieldProblem(name, message));

    private T? Value<T>(string name)
        where T : struct => _values.GetValueOrDefault(name) is T value ? value : null;

    /// <summary>Two periods that differ by a day differ by few persons, who could be counted by subtraction.</summary>
    private void CheckPeriod(bool mayAskNames)
    {
        var (from, to) = (Day(Parameters.From.Name), Day(Parameters.To.Name));
        if (from > to)
        {
            Wrong(Parameters.To.Name, "This is before from.");
        }

        if (!mayAskNames && from is { Day: not 1 })
        {
            Wrong(Parameters.From.Name, "With the scope numbers a period begins on the first of a month.");
        }

        if (!mayAskNames && to is { } last && last != DateOnly.MaxValue && last.AddDays(1).Day != 1)
        {
            Wrong(Parameters.To.Name, "With the scope numbers a period ends on the last of a month.");
        }
    }

    private static object? Read(Parameter parameter, string text) => parameter.Kind switch
    {
        ParameterKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        ParameterKind.Instant => DateTime.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null,
        ParameterKind.Choice => parameter.Choices.Contains(text, StringComparer.Ordinal) ? text : null,
        ParameterKind.Number => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= parameter.Most ? number : null,
        ParameterKind.Key => Guid.TryParseExact(text, "D", out var key) ? key : null,
        ParameterKind.Text => text is { Length: > 0 and <= 200 } && !text.Any(char.IsControl) ? text : null,
    };

    private static string Wanted(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Day => "a day such as 2026-05-31",
        ParameterKind.Instant => "an instant such as 2026-05-31T22:00:00Z",
        ParameterKind.Choice => $"one of {string.Join(", ", parameter.Choices)}",
        ParameterKind.Number => parameter.Most < int.MaxValue ? $"a whole number from 1 to {parameter.Most}" : "a whole number from 1",
        ParameterKind.Key => "a key such as 0198aaaa-0000-7000-8000-00000000dead",
        ParameterKind.Text => "a short text",
    };
}
