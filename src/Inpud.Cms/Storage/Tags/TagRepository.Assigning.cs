using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Storage.Tags;

internal sealed partial class TagRepository
{
    /// <summary>
    /// Puts tags on a property of a node; tags that nobody ever used are made. Costs one statement where nothing changes.
    /// </summary>
    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        var wanted = tags.Select(TagIdentity.Of).DistinctBy(x => x.Folded).ToArray();
        var had = Assigned(contentId, propertyTypeId);
        var gone = had.Where(x => wanted.All(tag => tag.Folded != x.Value)).Select(x => x.Key).ToArray();
        var missing = wanted.Where(tag => !had.ContainsValue(tag.Folded)).ToArray();
        if (replaceTags && gone.Length > 0)
        {
            scopes.Writing().TagsOnNodes
                .Where(x => x.NodeId == contentId && x.PropertyTypeId == propertyTypeId && gone.Contains(x.TagId)).ExecuteDelete();
        }

        if (missing.Length > 0)
        {
            var db = scopes.Writing();
            db.TagsOnNodes.AddRange(
                IdsOf(db, missing).Select(id => new TagOnNodeRow { NodeId = contentId, PropertyTypeId = propertyTypeId, TagId = id }));
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        var folded = tags.Select(x => TagIdentity.Of(x).Folded).ToHashSet();
        var ids = Assigned(contentId, propertyTypeId).Where(x => folded.Contains(x.Value)).Select(x => x.Key).ToArray();
        scopes.Writing().TagsOnNodes
            .Where(x => x.NodeId == contentId && x.PropertyTypeId == propertyTypeId && ids.Contains(x.TagId)).ExecuteDelete();
    }

    public void RemoveAll(int contentId) => scopes.Writing().TagsOnNodes.Where(x => x.NodeId == contentId).ExecuteDelete();

    public void RemoveAll(int contentId, int propertyTypeId) =>
        scopes.Writing().TagsOnNodes.Where(x => x.NodeId == contentId && x.PropertyTypeId == propertyTypeId).ExecuteDelete();

    private Dictionary<int, (string Group, string TextKey, int? LanguageId)> Assigned(int nodeId, int propertyTypeId)
    {
        var db = scopes.Reading();
        return (
            from use in db.TagsOnNodes
            join tag in db.Tags on use.TagId equals tag.Id
            where use.NodeId == nodeId && use.PropertyTypeId == propertyTypeId
            select new { tag.Id, tag.Group, tag.TextKey, tag.LanguageId })
            .ToDictionary(x => x.Id, x => (x.Group, x.TextKey, x.LanguageId));
    }

    private static IEnumerable<int> IdsOf(CmsDbContext db, TagIdentity[] tags)
    {
        string[] texts = [.. tags.Select(x => x.Folded.TextKey).Distinct()];
        var rows = db.Tags.Where(x => texts.Contains(x.TextKey)).OrderBy(x => x.Id).AsEnumerable()
            .DistinctBy(x => (x.Group, x.TextKey, x.LanguageId))
            .ToDictionary(x => (x.Group, x.TextKey, x.LanguageId));
        foreach (var tag in tags.Where(x => !rows.ContainsKey(x.Folded)))
        {
            var (group, textKey, languageId) = tag.Folded;
            rows[tag.Folded] =
                db.Tags.Add(new TagRow { Group = group, Text = tag.Text, TextKey = textKey, LanguageId = languageId }).Entity;
        }

        db.SaveChanges();
        return tags.Select(x => rows[x.Folded].Id);
    }

    /// <summary>A tag as it is written, and what makes it the same tag as another.</summary>
    private sealed record TagIdentity(string Text, (string Group, string TextKey, int? LanguageId) Folded)
    {
        public static TagIdentity Of(ITag tag) => new(tag.Text, (tag.Group, Fold(tag.Text), tag.LanguageId));
    }
}
