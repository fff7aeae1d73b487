using System.Globalization;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Inpud.Content.Statements;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>What a reader asked of a list. Every value is one that the list knows.</summary>
/// <param name="Type">The document type it lists; null for all items of a subject.</param>
internal sealed record ListRequest(string? Type)
{
    /// <summary>The parameters that a page depends on; whatever else is in the address makes no difference.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["type", "topic", "region", "year", "sort", "page"];

    public string? Kind { get; init; }

    public CatalogueEntry? Topic { get; init; }

    public CatalogueEntry? Region { get; init; }

    public int? Year { get; init; }

    public CatalogueOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => Kind is not null || Topic is not null || Region is not null || Year is not null;

    /// <summary>The kinds that this list can be narrowed to, as stored.</summary>
    public IReadOnlyList<string> Kinds => KindsOf(Type);

    /// <summary>The same list, as an address says it: parameters in a fixed order, defaults left out.</summary>
    public string Query(Reader reader)
    {
        (string Name, string? Value)[] parameters =
        [
            ("type", Kind?.Replace(' ', '-')),
            ("topic", Topic is null ? null : SubjectSlugs.Of(reader, Topic)),
            ("region", Region is null ? null : SubjectSlugs.Of(reader, Region)),
            ("year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("sort", Order == CatalogueOrder.Oldest ? "oldest" : null),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var said = parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        return string.Join('&', said) is { Length: > 0 } all ? "?" + all : string.Empty;
    }

    internal static IReadOnlyList<string> KindsOf(string? type) => type switch
    {
        Publication.Alias => PublicationVocabulary.Types,
        Statement.Alias => StatementVocabulary.Types,
        _ => [],
    };
}
