using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Tags;

/// <summary>Tags and what bears them. A culture of null means tags of no language, "*" tags of any.</summary>
internal sealed partial class TagRepository(CmsScopeProvider scopes, ILanguageRepository languages, TimeProvider time) : ITagRepository
{
    private const string AnyCulture = "*";

    public ITag? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<ITag> GetMany(params int[]? ids) => Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Load(Rows.Matching(query));

    public int Count(IQuery<ITag>? query) => Rows.Matching(query).Count();

    public void Save(ITag entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.Tags.Single(x => x.Id == entity.Id)
            : db.Tags.Add(new TagRow { Group = "", Text = "", TextKey = "" }).Entity;
        (row.Group, row.Text, row.TextKey, row.LanguageId) = (entity.Group, entity.Text, Fold(entity.Text), entity.LanguageId);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        entity.ResetDirtyProperties(true);
    }

    public void Delete(ITag entity)
    {
        scopes.Writing().Tags.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public TaggedEntity? GetTaggedEntityByKey(Guid key)
    {
        var id = scopes.Reading().Nodes.Where(x => x.Key == key).Select(x => (int?)x.Id).FirstOrDefault();
        return id is null ? null : GetTaggedEntityById(id.Value);
    }

    public TaggedEntity? GetTaggedEntityById(int id) => Entities(Uses.Where(x => x.NodeId == id)).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Entities(In(OfType(Uses, objectType), group, culture));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(
        TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null)
    {
        var folded = Fold(tag);
        return Entities(In(OfType(Uses, objectType), group, culture).Where(x => x.TextKey == folded));
    }

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Tags(In(OfType(Uses, objectType), group, culture));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Tags(In(Uses.Where(x => x.NodeId == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Tags(In(Uses.Where(x => x.NodeKey == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags(In(Uses.Where(x => x.NodeId == contentId && x.PropertyAlias == propertyTypeAlias), group, culture));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags(In(Uses.Where(x => x.NodeKey == contentId && x.PropertyAlias == propertyTypeAlias), group, culture));

    private IQueryable<TagRow> Rows => scopes.Reading().Tags.AsNoTracking().OrderBy(x => x.Id);

    private IQueryable<TagUse> Uses
    {
        get
        {
            var db = scopes.Reading();
            return
                from use in db.TagsOnNodes
                join tag in db.Tags on use.TagId equals tag.Id
                join node in db.Nodes on use.NodeId equals node.Id
                join property in db.PropertyTypes on use.PropertyTypeId equals property.Id
                select new TagUse
                {
                    NodeId = use.NodeId, NodeKey = node.Key, ObjectType = node.ObjectType, PropertyTypeId = use.PropertyTypeId,
                    PropertyAlias = property.Alias, TagId = tag.Id, Group = tag.Group, Text = tag.Text, TextKey = tag.TextKey,
                    LanguageId = tag.LanguageId,
                };
        }
    }

    private static string Fold(string text) => text.ToLowerInvariant();

    private static IQueryable<TagUse> OfType(IQueryable<TagUse> uses, TaggableObjectTypes type)
    {
        Guid? objectType = type switch
        {
            TaggableObjectTypes.All => null,
            TaggableObjectTypes.Content => Constants.ObjectTypes.Document,
            TaggableObjectTypes.Media => Constants.ObjectTypes.Media,
            TaggableObjectTypes.Member => Constants.ObjectTypes.Member,
            TaggableObjectTypes.Element => Constants.ObjectTypes.Element,
        };
        return objectType is null ? uses : uses.Where(x => x.ObjectType == objectType);
    }

    private IQueryable<TagUse> In(IQueryable<TagUse> uses, string? group, string? culture)
    {
        if (!string.IsNullOrWhiteSpace(group))
        {
            uses = uses.Where(x => x.Group == group);
        }

        if (culture is null)
        {
            return uses.Where(x => x.LanguageId == null);
        }

        if (string.Equals(culture, AnyCulture, StringComparison.Ordinal))
        {
            return uses;
        }

        var languageId = languages.GetIdByIsoCode(culture, throwOnNotFound: false) ?? 0;
        return uses.Where(x => x.LanguageId == languageId);
    }

    private static ITag[] Load(IQueryable<TagRow> rows) =>
        [.. rows.AsEnumerable().Select(x => ToEntity(x.Id, x.Group, x.Text, x.LanguageId, nodes: 0))];

    private static ITag[] Tags(IQueryable<TagUse> uses) =>
    [
        .. uses.GroupBy(x => new { x.TagId, x.Group, x.Text, x.LanguageId })
            .Select(x => new { x.Key, Nodes = x.Select(use => use.NodeId).Distinct().Count() })
            .OrderBy(x => x.Key.Text).ThenBy(x => x.Key.TagId)
            .AsEnumerable()
            .Select(x => ToEntity(x.Key.TagId, x.Key.Group, x.Key.Text, x.Key.LanguageId, x.Nodes)),
    ];

    private static TaggedEntity[] Entities(IQueryable<TagUse> uses) =>
    [
        .. uses.OrderBy(x => x.NodeId).ThenBy(x => x.PropertyTypeId).ThenBy(x => x.TagId).AsEnumerable()
            .GroupBy(x => x.NodeId)
            .Select(node => new TaggedEntity(node.Key, [.. node.GroupBy(x => (x.PropertyTypeId, x.PropertyAlias)).Select(ToProperty)])),
    ];

    private static TaggedProperty ToProperty(IGrouping<(int Id, string Alias), TagUse> property) => new(
        property.Key.Id, property.Key.Alias,
        [.. property.Select(x => ToEntity(x.TagId, x.Group, x.Text, x.LanguageId, nodes: 0))]);

    private static ITag ToEntity(int id, string group, string text, int? languageId, int nodes)
    {
        var tag = new Tag(id, group, text, languageId) { NodeCount = nodes };
        tag.ResetDirtyProperties(false);
        return tag;
    }

    private sealed class TagUse
    {
        public int NodeId { get; init; }
        public Guid NodeKey { get; init; }
        public Guid ObjectType { get; init; }
        public int PropertyTypeId { get; init; }
        public required string PropertyAlias { get; init; }
        public int TagId { get; init; }
        public required string Group { get; init; }
        public required string Text { get; init; }
        public required string TextKey { get; init; }
        public int? LanguageId { get; init; }
    }
}
