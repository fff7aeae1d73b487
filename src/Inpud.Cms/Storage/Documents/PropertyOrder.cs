using System.Globalization;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>What an item is sorted by: a property's value in one language of one version.</summary>
internal sealed class SortValue
{
    public int VersionId { get; init; }
    public int LanguageId { get; init; }

    /// <summary>The value as text, small letters only.</summary>
    public string? Text { get; init; }

    /// <summary>The value, where it is a number.</summary>
    public double? Number { get; init; }
}

/// <summary>
/// Puts items in the order of a property's values: the database takes them out of the rows' JSON, so that no more than a page is loaded.
/// </summary>
internal static class PropertyOrder
{
    /// <summary>Before every number: where there is none.</summary>
    private const double Nothing = -1e300;

    extension(CmsDbContext db)
    {
        /// <param name="items">What is to be ordered.</param>
        /// <param name="ordering">The alias and direction.</param>
        /// <param name="languageId">Whose values count where the property has one a language.</param>
        public IQueryable<ItemRow> InOrderOf(IQueryable<ItemRow> items, Ordering ordering, int languageId)
        {
            int[] properties = [.. db.PropertyTypes.Where(x => x.Alias == ordering.OrderBy).Select(x => x.Id).Order()];
            var values = db.Database.SqlQueryRaw<SortValue>(db is PostgresCmsDbContext ? Postgres(properties, NameOrder.CollationOf(db)) : Sqlite(properties))
                .Where(x => x.LanguageId == VariantRow.Invariant || x.LanguageId == languageId);
            return ordering.Direction == Direction.Descending
                ? items.OrderByDescending(item => values.Where(x => x.VersionId == item.VersionId).Max(x => x.Number) ?? Nothing)
                    .ThenByDescending(item => values.Where(x => x.VersionId == item.VersionId).Max(x => x.Text) ?? "")
                    .ThenByDescending(item => item.Id)
                : items.OrderBy(item => values.Where(x => x.VersionId == item.VersionId).Max(x => x.Number) ?? Nothing)
                    .ThenBy(item => values.Where(x => x.VersionId == item.VersionId).Max(x => x.Text) ?? "")
                    .ThenBy(item => item.Id);
        }
    }

    private static string Sqlite(int[] properties)
    {
        var value = First(properties, id => $"""json_extract(v."values", '$."{id}"')""");
        return $"""
            SELECT v."versionId" AS "VersionId", v."languageId" AS "LanguageId", lower(CAST({value} AS TEXT)) AS "Text",
                CASE WHEN typeof({value}) IN ('integer', 'real') THEN CAST({value} AS REAL) END AS "Number"
            FROM "umbracoContentVersionCultureVariation" AS v
            """;
    }

    private static string Postgres(int[] properties, string? collation)
    {
        var value = First(properties, id => $"""(v."values"::jsonb -> '{id}')""");
        var text = First(properties, id => $"""(v."values"::jsonb ->> '{id}')""");
        return $"""
            SELECT v."versionId" AS "VersionId", v."languageId" AS "LanguageId",
                lower({text}{(collation is null ? "" : $" COLLATE \"{collation}\"")}) AS "Text",
                CASE WHEN jsonb_typeof({value}) = 'number' THEN ({text})::double precision END AS "Number"
            FROM "umbracoContentVersionCultureVariation" AS v
            """;
    }

    /// <summary>Types may have properties of one alias each: an item has a value of one of them.</summary>
    private static string First(int[] properties, Func<string, string> valueOf) =>
        $"coalesce({string.Join(", ", properties.Select(x => valueOf(x.ToString(CultureInfo.InvariantCulture))).Append("NULL").Append("NULL"))})";
}
