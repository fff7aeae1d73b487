using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Inpud.Cms.Storage.Documents;

namespace Inpud.Cms.Storage.Urls;

/// <summary>The URL segments that Core's <c>DocumentUrlService</c> computes and keeps in memory.</summary>
internal sealed class DocumentUrlRepository(CmsScopeProvider scopes) : IDocumentUrlRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        var db = scopes.Writing();
        foreach (var documents in publishedDocumentUrlSegments.GroupBy(x => x.DocumentKey).Chunk(200))
        {
            var keys = documents.Select(x => x.Key).ToArray();
            var stored = db.DocumentUrls.Where(x => keys.Contains(x.DocumentKey)).ToList();
            foreach (var segment in documents.SelectMany(x => x))
            {
                // Most saves change no segment: those cost the reading only.
                if (stored.FindIndex(x => IsSame(x, segment)) is var place && place >= 0)
                {
                    stored.RemoveAt(place);
                }
                else
                {
                    db.DocumentUrls.Add(ToRow(segment));
                }
            }

            db.DocumentUrls.RemoveRange(stored);
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }

    private static bool IsSame(DocumentUrlRow row, PublishedDocumentUrlSegment segment) =>
        row.DocumentKey == segment.DocumentKey && row.LanguageId == segment.LanguageId && row.IsDraft == segment.IsDraft
        && row.IsPrimary == segment.IsPrimary && string.Equals(row.UrlSegment, segment.UrlSegment, StringComparison.Ordinal);

    private static DocumentUrlRow ToRow(PublishedDocumentUrlSegment segment) => new()
    {
        DocumentKey = segment.DocumentKey, LanguageId = segment.LanguageId, UrlSegment = segment.UrlSegment,
        IsDraft = segment.IsDraft, IsPrimary = segment.IsPrimary,
    };

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
    [
        .. scopes.Reading().DocumentUrls.AsNoTracking().Select(x => new PublishedDocumentUrlSegment
        {
            DocumentKey = x.DocumentKey, LanguageId = x.LanguageId, UrlSegment = x.UrlSegment, IsDraft = x.IsDraft, IsPrimary = x.IsPrimary,
        }),
    ];

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        var db = scopes.Writing();
        foreach (var keys in select.Chunk(500))
        {
            db.DocumentUrls.Where(x => keys.Contains(x.DocumentKey)).ExecuteDelete();
        }
    }
}

/// <summary>The extra addresses (<c>umbracoUrlAlias</c>) that Core's <c>DocumentUrlAliasService</c> keeps in memory.</summary>
internal sealed class DocumentUrlAliasRepository(CmsScopeProvider scopes) : IDocumentUrlAliasRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        var db = scopes.Writing();
        var all = aliases.ToArray();
        DeleteByDocumentKey(all.Select(x => x.DocumentKey).Distinct());
        db.DocumentUrlAliases.AddRange(all.Select(x => new DocumentUrlAliasRow
        {
            DocumentKey = x.DocumentKey, LanguageId = x.LanguageId, Alias = x.Alias,
        }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() =>
    [
        .. scopes.Reading().DocumentUrlAliases.AsNoTracking().Select(x => new PublishedDocumentUrlAlias
        {
            DocumentKey = x.DocumentKey, LanguageId = x.LanguageId, Alias = x.Alias,
        }),
    ];

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        var db = scopes.Writing();
        foreach (var keys in documentKeys.Chunk(500))
        {
            db.DocumentUrlAliases.Where(x => keys.Contains(x.DocumentKey)).ExecuteDelete();
        }
    }

    public void DeleteAll() => scopes.Writing().DocumentUrlAliases.ExecuteDelete();

    /// <summary>The aliases as editors wrote them, read from the published versions.</summary>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var db = scopes.Reading();
        var types = db.PropertyTypes.AsNoTracking().Where(x => x.Alias == Constants.Conventions.Content.UrlAlias).Select(x => x.Id).ToArray();
        if (types.Length == 0)
        {
            return [];
        }

        var variants =
            from version in db.Versions.AsNoTracking()
            join node in db.Nodes.AsNoTracking() on version.NodeId equals node.Id
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where version.Published && node.ObjectType == Constants.ObjectTypes.Document && !node.Trashed
            select new { node.Key, variant.LanguageId, variant.Values };
        return
        [
            .. from variant in variants.AsEnumerable()
               from type in types
               let alias = StoredValues.Text(variant.Values, type)
               where !string.IsNullOrWhiteSpace(alias)
               select new DocumentUrlAliasRaw
               {
                   DocumentKey = variant.Key,
                   LanguageId = variant.LanguageId == VariantRow.Invariant ? null : variant.LanguageId,
                   AliasValue = alias,
               },
        ];
    }
}
