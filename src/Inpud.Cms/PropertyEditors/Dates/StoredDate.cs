using System.Globalization;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Dates;

/// <summary>A moment as the date editors store it.</summary>
/// <param name="Date">Date, time and offset; an editor that has no use for one of them leaves it at zero.</param>
/// <param name="TimeZone">The IANA name of the time zone that was chosen, if one was.</param>
internal sealed record StoredDate(DateTimeOffset Date, string? TimeZone)
{
    /// <summary>The stored value, null if there is none or it cannot be read.</summary>
    public static StoredDate? Read(object? stored, IJsonSerializer json) =>
        stored is not null && json.TryDeserialize(stored, out StoredDate? date) ? date : null;
}

/// <summary>A moment as the editing client gets and posts it.</summary>
/// <param name="Date">ISO 8601, as much of it as the editor has use for.</param>
/// <param name="TimeZone">The IANA name of the time zone that was chosen.</param>
internal sealed record PostedDate(string? Date, string? TimeZone = null)
{
    private static readonly string[] Dates =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Date);

    /// <summary>The moment in an object, in its JSON or in a bare text; null if the value is none of these.</summary>
    public static PostedDate? Read(object? posted, IJsonSerializer json) => posted switch
    {
        null => new PostedDate(Date: null),
        string text when !text.DetectIsJson() => new PostedDate(text.Trim()),
        _ => json.TryDeserialize(posted, out PostedDate? date) ? date : null,
    };

    /// <summary>The moment; without an offset it is taken for UTC, and a time of day is one of the first of all days.</summary>
    /// <returns>Null if the text is no date, or no time of day where that is asked for.</returns>
    public DateTimeOffset? Parse(DateShape shape)
    {
        if (shape.TimeOnly && TimeOnly.TryParseExact(Date, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return new DateTimeOffset(DateOnly.MinValue, time, TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(Date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? shape.Fit(moment)
            : null;
    }
}
