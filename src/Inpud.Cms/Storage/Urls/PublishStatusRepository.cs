using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Urls;

/// <summary>Which languages of each item are published, as Core's publish status service keeps it in memory.</summary>
internal sealed class PublishStatusRepository(
    CmsScopeProvider scopes, ItemReader reader, ILanguageRepository languages, DocumentTypeRepository types) : IPublishStatusRepository
{
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        StatusAsync(Published(Constants.ObjectTypes.Document), cancellationToken);

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        Task.FromResult(StatusOf(reader.One(Constants.ObjectTypes.Document, documentKey)));

    /// <summary>Every document of the branch, with no culture where it is not published: Core forgets only what it is told about.</summary>
    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        var path = await scopes.Reading().Nodes.Where(x => x.Key == rootDocumentKey).Select(x => x.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null)
        {
            return new Dictionary<Guid, ISet<string>>();
        }

        // Paths are digits, commas and minus signs, all before '~'.
        var (below, end) = (path + ",", path + ",~");
        var published = await StatusAsync(
            Published(Constants.ObjectTypes.Document)
                .Where(x => x.Key == rootDocumentKey || (string.Compare(x.Path, below) >= 0 && string.Compare(x.Path, end) < 0)),
            cancellationToken);
        var all = await scopes.Reading().Nodes
            .Where(x => x.ObjectType == Constants.ObjectTypes.Document)
            .Where(x => x.Key == rootDocumentKey || (string.Compare(x.Path, below) >= 0 && string.Compare(x.Path, end) < 0))
            .Select(x => x.Key).ToListAsync(cancellationToken);
        return all.ToDictionary(x => x, x => Only(published, x));
    }

    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        StatusAsync(Published(Constants.ObjectTypes.Element), cancellationToken);

    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        Task.FromResult(StatusOf(reader.One(Constants.ObjectTypes.Element, elementKey)));

    /// <summary>Core asks right after a publish, when the item has just been read.</summary>
    private ISet<string> StatusOf(LoadedItem? item) => item is { Published: { } published, Row.Trashed: false }
        ? CulturesOf(item.Row.ContentTypeId, published.Variants.Select(x => x.LanguageId))
        : None();

    private static ISet<string> None() => new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    private static ISet<string> Only(IDictionary<Guid, ISet<string>> status, Guid key) =>
        status.TryGetValue(key, out var cultures) ? cultures : None();

    private IQueryable<Row> Published(Guid objectType)
    {
        var db = scopes.Reading();
        return
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where node.ObjectType == objectType && content.Published && version.Published && !node.Trashed
            select new Row { Key = node.Key, Path = node.Path, ContentTypeId = content.ContentTypeId, LanguageId = variant.LanguageId };
    }

    private async Task<IDictionary<Guid, ISet<string>>> StatusAsync(IQueryable<Row> published, CancellationToken cancellationToken)
    {
        var rows = await published.ToListAsync(cancellationToken);
        return rows.GroupBy(x => (x.Key, x.ContentTypeId)).ToDictionary(
            x => x.Key.Key, x => CulturesOf(x.Key.ContentTypeId, x.Select(row => row.LanguageId)));
    }

    /// <summary>An item that does not vary by culture counts as published in every language.</summary>
    private ISet<string> CulturesOf(int contentTypeId, IEnumerable<int> languageIds)
    {
        var cultures = types.Shared.GetValueOrDefault(contentTypeId)?.VariesByCulture() == true
            ? languageIds.Where(x => x != VariantRow.Invariant).Select(x => languages.GetIsoCodeById(x, throwOnNotFound: false)).OfType<string>()
            : languages.GetMany().Select(x => x.IsoCode);
        return cultures.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Row
    {
        public Guid Key { get; init; }

        public required string Path { get; init; }

        public int ContentTypeId { get; init; }

        public int LanguageId { get; init; }
    }
}
