using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Inpud.Cms.Storage.Querying;

namespace Inpud.Cms.Storage.ContentTypes;

internal sealed class DocumentTypeRepository(
    CmsScopeProvider scopes, AppCaches caches, ContentTypeStore store, VariationChange variationChange, IShortStringHelper strings)
    : ContentTypeRepositoryBase<IContentType>(Constants.ObjectTypes.DocumentType, scopes, caches, store, variationChange), IContentTypeRepository
{
    protected override IContentType Create(int parentId) => new ContentType(strings, parentId);

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        var properties = Shared.Values.SelectMany(x => x.PropertyTypes).OfType<PropertyType>().AsQueryable().Matching(query).ToHashSet();
        return [.. GetMany(Array.Empty<int>()).Where(x => x.PropertyTypes.Any(property => properties.Any(found => found.Id == property.Id)))];
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. Scopes.Reading().PropertyTypes.Select(x => x.Alias).Distinct().OrderBy(x => x)];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes)
    {
        var db = Scopes.Reading();
        return
        [
            .. db.ContentTypes.AsNoTracking()
                .Join(db.Nodes.AsNoTracking(), x => x.NodeId, x => x.Id, (type, node) => new { type.Alias, node.ObjectType })
                .Where(x => objectTypes.Length == 0 || objectTypes.Contains(x.ObjectType))
                .Select(x => x.Alias),
        ];
    }

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        aliases.Length == 0 ? [] : [.. Scopes.Reading().ContentTypes.Where(x => aliases.Contains(x.Alias)).Select(x => x.NodeId)];
}

internal sealed class MediaTypeRepository(
    CmsScopeProvider scopes, AppCaches caches, ContentTypeStore store, VariationChange variationChange, IShortStringHelper strings)
    : ContentTypeRepositoryBase<IMediaType>(Constants.ObjectTypes.MediaType, scopes, caches, store, variationChange), IMediaTypeRepository
{
    protected override IMediaType Create(int parentId) => new MediaType(strings, parentId);
}

internal sealed class MemberTypeRepository(
    CmsScopeProvider scopes, AppCaches caches, ContentTypeStore store, VariationChange variationChange, IShortStringHelper strings)
    : ContentTypeRepositoryBase<IMemberType>(Constants.ObjectTypes.MemberType, scopes, caches, store, variationChange), IMemberTypeRepository
{
    protected override IMemberType Create(int parentId) => new MemberType(strings, parentId);
}

/// <summary>Core's cache refreshers clear all types through this contract; the snapshots live in the isolated caches they clear anyway.</summary>
internal sealed class AllContentTypes(DocumentTypeRepository documents, MediaTypeRepository media, MemberTypeRepository members, AppCaches caches)
    : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition> GetAllTypes() =>
    [
        .. documents.GetMany(Array.Empty<int>()),
        .. media.GetMany(Array.Empty<int>()),
        .. members.GetMany(Array.Empty<int>()),
    ];

    public void ClearCache()
    {
        caches.IsolatedCaches.ClearCache<IContentType>();
        caches.IsolatedCaches.ClearCache<IMediaType>();
        caches.IsolatedCaches.ClearCache<IMemberType>();
    }
}
