using Inpud.Cms.Delivery.Indexing;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Querying;

/// <summary><c>filter=contentType:publication</c>, <c>contentType:!topic</c>, <c>contentType:page,home</c> (any of them).</summary>
internal sealed class ContentTypeFilter : IFilterHandler
{
    private const string Specifier = "contentType:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        var asked = filter[Specifier.Length..];
        return new FilterOption
        {
            FieldName = DeliveryFields.ContentType,
            Values = asked.TrimStart('!').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Operator = asked.StartsWith('!') ? FilterOperation.IsNot : FilterOperation.Is,
        };
    }
}

/// <summary><c>filter=name:peer</c>, <c>name:!draft</c>: the name in the asked language contains the text, or does not; case and accents do not count.</summary>
internal sealed class NameFilter : IFilterHandler
{
    private const string Specifier = "name:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        var asked = filter[Specifier.Length..];
        var text = asked.TrimStart('!');
        return new FilterOption
        {
            FieldName = DeliveryFields.Name,
            Values = string.IsNullOrWhiteSpace(text) ? [] : [text],
            Operator = asked.StartsWith('!') ? FilterOperation.DoesNotContain : FilterOperation.Contains,
        };
    }
}

/// <summary><c>filter=createDate&gt;2024-01-31</c>: when the document was made.</summary>
internal sealed class CreateDateFilter : DateFilter
{
    protected override string Field => DeliveryFields.CreateDate;
}

/// <summary><c>filter=updateDate&gt;:2024-01-31T12:00:00Z</c>: when the asked language last changed.</summary>
internal sealed class UpdateDateFilter : DateFilter
{
    protected override string Field => DeliveryFields.UpdateDate;
}

/// <summary>
/// A comparison with a date: <c>&gt;</c>, <c>&gt;:</c> (or equal), <c>&lt;</c>, <c>&lt;:</c>, <c>:</c> (equal) or <c>:!</c>. What is not a
/// comparison with an ISO 8601 date is not handled, so that a slip is answered and not silently left out.
/// </summary>
internal abstract class DateFilter : IFilterHandler
{
    private static readonly (string Sign, FilterOperation Operation)[] _signs =
    [
        (">:", FilterOperation.GreaterThanOrEqual),
        ("<:", FilterOperation.LessThanOrEqual),
        (":!", FilterOperation.IsNot),
        (">", FilterOperation.GreaterThan),
        ("<", FilterOperation.LessThan),
        (":", FilterOperation.Is),
    ];

    protected abstract string Field { get; }

    public bool CanHandle(string query) => Parse(query) is not null;

    /// <exception cref="ArgumentException">The filter is not a comparison with a date.</exception>
    public FilterOption BuildFilterOption(string filter) =>
        Parse(filter) ?? throw new ArgumentException($"'{filter}' does not compare {Field} with a date.", nameof(filter));

    private FilterOption? Parse(string query)
    {
        if (!query.StartsWith(Field, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var comparison = query[Field.Length..];
        var (sign, operation) = Array.Find(_signs, x => comparison.StartsWith(x.Sign, StringComparison.Ordinal));
        return sign is not null && Scalars.ParseInstant(comparison[sign.Length..]) is not null
            ? new FilterOption { FieldName = Field, Values = [comparison[sign.Length..]], Operator = operation }
            : null;
    }
}
