using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Inpud.Cms.Management.Http;

/// <summary>
/// The query of a request, read leniently where the client writes an empty string for nothing (<c>dataTypeId=</c>), and with a
/// clear refusal where a value cannot be meant: see <see cref="AskedException"/>.
/// </summary>
internal sealed class Asked(IQueryCollection query)
{
    private const int DefaultTake = 100;
    private const int MostTaken = 1000;
    private const int MostIds = 500;

    public static ValueTask<Asked> BindAsync(HttpContext http, ParameterInfo parameter) => ValueTask.FromResult(new Asked(http.Request.Query));

    public int Skip => Number("skip", 0);

    public int Take => Math.Min(Number("take", DefaultTake), MostTaken);

    /// <summary>Null where the parameter is absent or empty.</summary>
    /// <exception cref="AskedException">The value contains the character NUL, which is stored nowhere.</exception>
    public string? Text(string name) => query[name] is [{ Length: > 0 } text, ..] ? WithoutNul(name, text) : null;

    /// <exception cref="AskedException">The value is not a key.</exception>
    public Guid? Key(string name) => Text(name) is { } text ? ToKey(name, text) : null;

    /// <summary>All values of a parameter that may be repeated.</summary>
    /// <exception cref="AskedException">One of them is not a key, or there are too many.</exception>
    public Guid[] Keys(string name = "id") => [.. Texts(name).Select(text => ToKey(name, text)).Distinct()];

    /// <inheritdoc cref="Keys"/>
    public string[] Texts(string name) => query[name] switch
    {
        { Count: > MostIds } => throw new AskedException($"At most {MostIds} values of '{name}' can be asked for at once."),
        StringValues values => [.. values.OfType<string>().Where(text => text.Length > 0).Select(text => WithoutNul(name, text))],
    };

    /// <exception cref="AskedException">The value is not a whole number, or negative.</exception>
    public int Number(string name, int otherwise) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AskedException($"'{name}' must be a whole number that is not negative.");

    /// <exception cref="AskedException">The value is neither true nor false.</exception>
    public bool? Flag(string name) => Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw new AskedException($"'{name}' must be true or false.");

    /// <exception cref="AskedException">There is no such value.</exception>
    public TEnum Choice<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum =>
        Text(name) is not { } text ? otherwise
        : Enum.TryParse<TEnum>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice
        : throw new AskedException($"'{name}' must be one of: {string.Join(", ", Enum.GetNames<TEnum>())}.");

    private static string WithoutNul(string name, string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new AskedException($"'{name}' contains the character NUL.") : text;

    private static Guid ToKey(string name, string text) =>
        Guid.TryParse(text, out var key) ? key : throw new AskedException($"'{name}' must be a key (a GUID).");
}

/// <summary>A query parameter that cannot be meant; answered with 400 by the API's filter.</summary>
internal sealed class AskedException(string message) : Exception(message);
