using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Writes down when what is published was first published in each language. The documents' history is asked once, before it is cleaned
/// up: it says when a language was published; where it does not any more, the last time it was published is the first that is known.
/// </summary>
public sealed class RecordPublished(InpudDatabase database, CatalogueSource catalogue, IPublishedContentCache content, IAuditService audit)
{
    /// <summary>Of one document's history so much is looked at, from its beginning.</summary>
    private const int History = 1000;

    /// <summary>Writes down what is not yet.</summary>
    public async Task RunAsync()
    {
        var known = await KnownAsync();
        var missing = catalogue.Current.Items.Where(x => x.IsListed || x.Type == CampaignAction.Alias)
            .SelectMany(x => x.Entries).Where(x => !known.Contains((x.Key, x.Culture.Name))).GroupBy(x => x.Key).ToList();
        var found = new List<PublishedLanguage>();
        foreach (var item in missing)
        {
            found.AddRange(await FirstAsync(item.Key, item.Select(x => x.Culture.Name)));
        }

        if (found.Count > 0)
        {
            await database.WriteAsync(WriteTurn.Desk, async db =>
            {
                var meanwhile = await ReadAsync(db);
                db.AddRange(found.Where(x => !meanwhile.Contains((x.ItemKey, x.Language))));
                await db.SaveChangesAsync();
            });
        }
    }

    private Task<HashSet<(Guid, string)>> KnownAsync() => database.ReadAsync(ReadAsync);

    private static async Task<HashSet<(Guid, string)>> ReadAsync(InpudDbContext db) =>
        [.. (await db.PublishedLanguages.Select(x => new { x.ItemKey, x.Language }).ToListAsync()).Select(x => (x.ItemKey, x.Language))];

    private async Task<List<PublishedLanguage>> FirstAsync(Guid item, IEnumerable<string> wanted)
    {
        if (content.GetById(item) is not { } document)
        {
            return [];
        }

        var trail = (await audit.GetItemsByKeyAsync(item, UmbracoObjectTypes.Document, 0, History, Direction.Ascending, null, [AuditType.PublishVariant])).Items.ToList();
        var found = new List<PublishedLanguage>();
        foreach (var language in wanted)
        {
            if (document.Cultures.TryGetValue(language, out var culture))
            {
                var told = trail.Where(x => (x.Parameters ?? "").Split(", ").Contains(language, StringComparer.OrdinalIgnoreCase)).Min(x => (DateTime?)x.CreateDate);
                found.Add(new PublishedLanguage { ItemKey = item, Language = language, First = told < culture.Date ? told.Value : culture.Date });
            }
        }

        return found;
    }
}
