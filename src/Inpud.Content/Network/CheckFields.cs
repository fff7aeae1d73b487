using System.Globalization;
using System.Net.Mail;
using Inpud.Content.Storage;

namespace Inpud.Content.Network;

/// <summary>Rules of single fields that organisations, contacts and imports share.</summary>
internal static class CheckFields
{
    /// <summary>Greatest number of tags or languages of one entry.</summary>
    private const int Most = 50;

    private const int TagLength = 60;

    public static IEnumerable<FieldProblem> Required(string field, string? value, int longest) =>
        string.IsNullOrWhiteSpace(value) ? [new FieldProblem(field, "This cannot be empty.")] : Length(field, value, longest);

    public static IEnumerable<FieldProblem> Length(string field, string? value, int longest) =>
        value?.Length > longest ? [new FieldProblem(field, $"This is {value.Length - longest} characters too long; {longest} fit.")]
        : value?.Any(x => char.IsControl(x) && x is not ('\n' or '\r' or '\t')) == true ? [new FieldProblem(field, "This holds characters that cannot be shown.")]
        : [];

    public static IEnumerable<FieldProblem> Country(string field, string? value) =>
        value is null || Network.Country.Exists(value) ? [] : [new FieldProblem(field, $"“{value}” is no country code of two letters, such as KE.")];

    public static IEnumerable<FieldProblem> Languages(string field, IReadOnlyList<string> values) =>
        values.Count > Most ? [new FieldProblem(field, $"More than {Most} languages.")]
        : values.Where(x => !Culture.TryParse(x, out _)).Select(x => new FieldProblem(field, $"“{x}” is no language, such as fr or pt-BR."));

    public static IEnumerable<FieldProblem> Tags(string field, IReadOnlyList<string> values) =>
        values.Count > Most ? [new FieldProblem(field, $"More than {Most} tags.")]
        : values.Where(x => x.Length > TagLength).Select(x => new FieldProblem(field, $"“{x[..20]}…” is too long for a tag; {TagLength} characters fit."));

    public static IEnumerable<FieldProblem> Website(string field, string? value)
    {
        if (value is null)
        {
            return [];
        }

        return value.Length <= InpudDbContext.LinkLength && !value.Any(char.IsControl) && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? []
            : [new FieldProblem(field, "Write the whole address, beginning with https://.")];
    }

    public static IEnumerable<FieldProblem> Email(string field, string? value)
    {
        if (value is null)
        {
            return [];
        }

        var isAddress = value.Length <= 254 && !value.Any(char.IsWhiteSpace) && MailAddress.TryCreate(value, out var address)
            && string.Equals(address.Address, value, StringComparison.Ordinal);
        return isAddress ? [] : [new FieldProblem(field, $"“{value[..Math.Min(value.Length, 60)]}” is no e-mail address, such as name@example.org.")];
    }

    public static IEnumerable<FieldProblem> NotLater(string field, DateOnly? value, DateOnly today) =>
        value > today ? [new FieldProblem(field, $"{value.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is in the future.")] : [];
}
