using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Numbers and instants in one form: instants as ticks, UTC.</summary>
internal static partial class Scalars
{
    /// <summary>What an index handler gave; null for what is neither number nor instant.</summary>
    public static long? From(object value) => value switch
    {
        DateTime instant => instant.ToUniversalTime().Ticks,
        DateTimeOffset instant => instant.UtcTicks,
        int or long or short or byte or bool => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal or double or float => (long)Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text => Parse(text, FieldType.Number) ?? Parse(text, FieldType.Date),
        _ => null,
    };

    /// <summary>What a request asked for, read as the field's type; null if it is not of that type.</summary>
    public static long? Parse(string text, FieldType type) => type == FieldType.Date ? ParseInstant(text)?.Ticks : ParseNumber(text);

    /// <summary>An ISO 8601 date (<c>2024-01-31</c>) or instant (<c>2024-01-31T12:00:00Z</c>), UTC unless it says otherwise; null if it is neither.</summary>
    public static DateTime? ParseInstant(string text) => IsoDate().IsMatch(text)
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    private static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoDate();
}
