using Inpud.Content.Campaigns;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Items;
using Inpud.Content.Publications;
using Inpud.Content.Reading;
using Inpud.Content.Statements;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Catalogue;

/// <summary>Reads from a published document what the catalogue keeps of it.</summary>
internal static class ReadCatalogueItem
{
    /// <param name="document">The document.</param>
    /// <param name="ancestors">The documents above it, the nearest first.</param>
    /// <param name="paths">Its address in each language it can be seen in.</param>
    public static CatalogueItem From(IPublishedContent document, IReadOnlyList<Guid> ancestors, IEnumerable<(Culture Culture, string Path)> paths)
    {
        var crisis = document.Crisis();
        return new CatalogueItem(paths.Select(at => TextOf(document, at.Culture, at.Path)))
        {
            Key = document.Key,
            Type = document.ContentType.Alias,
            Ancestors = ancestors,
            SortOrder = document.SortOrder,
            Date = DateOf(document),
            Kind = document.PublicationType() ?? document.StatementType(),
            EndDate = document.EndDate(),
            CrisisSince = crisis?.Since,
            CrisisWhere = crisis?.Where,
            Cover = document.MediaKey("cover"),
            Topics = document.Keys("topics"),
            Regions = document.Keys("regions"),
            Demands = document.Keys("demands"),
            PlanDirections = document.Keys("planDirections"),
            Related = document.Keys("related"),
            RefersTo = document.Keys("refersTo"),
            Supersedes = document.Keys("supersedes"),
            Funders = document.Funders(),
            Version = VersionOf(document),
        };
    }

    /// <summary>Days and times of publishing, language by language, as one number (FNV-1a).</summary>
    private static ulong VersionOf(IPublishedContent document)
    {
        var version = 14695981039346656037UL;
        foreach (var (name, language) in document.Cultures.OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var part in name.ToLowerInvariant().Select(x => (ulong)x).Append((ulong)language.Date.Ticks))
            {
                version = (version ^ part) * 1099511628211UL;
            }
        }

        return version;
    }

    private static CatalogueText TextOf(IPublishedContent document, Culture culture, string path) => new(
        culture,
        document.Title(culture) ?? document.Cultures.GetValueOrDefault(culture.Name)?.Name ?? string.Empty,
        document.Summary(culture) ?? document.Description(culture) ?? document.Intro(culture),
        path)
    {
        Changed = document.Cultures.GetValueOrDefault(culture.Name) is { } published ? DateTime.SpecifyKind(published.Date, DateTimeKind.Utc) : null,
    };

    private static PublicationDate? DateOf(IPublishedContent document) => document.ContentType.Alias switch
    {
        Publication.Alias => document.DatePublished(),
        Statement.Alias => OnTheDay(document.DateIssued()),
        Campaign.Alias => OnTheDay(document.StartDate()),
        _ => null,
    };

    private static PublicationDate? OnTheDay(DateOnly? date) => date is { } day ? new PublicationDate(day, DatePrecision.Day) : null;
}
