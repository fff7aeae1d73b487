using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage.Entities;

/// <summary>Where names are sought.</summary>
/// <param name="ObjectType">Documents or media.</param>
/// <param name="Within">Paths of nodes: these and what lies below them.</param>
/// <param name="ParentId">Only among the children of this node; null for all depths.</param>
/// <param name="Types">Ids of types; null for all.</param>
/// <param name="Trashed">In the recycle bin instead of outside.</param>
internal sealed record NamePlaces(Guid ObjectType, string[] Within, int? ParentId, int[]? Types, bool Trashed);

/// <summary>A node whose name matches in at least one language.</summary>
internal sealed class NameMatch
{
    public Guid Key { get; init; }

    /// <summary>0 where a name begins as was asked, more the less it fits.</summary>
    public int Rank { get; init; }

    /// <summary>The first matching name, folded.</summary>
    public string? Name { get; init; }
}

internal static class NameMatches
{
    extension(CmsDbContext db)
    {
        /// <summary>Nodes of which one name holds every word.</summary>
        /// <param name="text">Folded as names are; a key matches its node.</param>
        /// <param name="language">The language whose names come first; null for none.</param>
        public IQueryable<NameMatch> MatchNames(NamePlaces places, string text, int? language)
        {
            var names = db.NamesIn(places);
            if (Guid.TryParse(text, out var key))
            {
                names = names.Where(x => x.Key == key);
            }
            else
            {
                foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    names = names.Where(x => x.Name!.Contains(word));
                }
            }

            return names.GroupBy(x => x.Key).Select(x => new NameMatch
            {
                Key = x.Key,
                Rank = x.Min(y => (y.Name!.StartsWith(text) ? 0 : 2)
                    + (language == null || y.LanguageId == language || y.LanguageId == VariantRow.Invariant ? 0 : 1)),
                Name = x.Min(y => y.Name),
            });
        }

        private IQueryable<Named> NamesIn(NamePlaces places)
        {
            var (objectType, within, parentId, types, trashed) = places;
            var names =
                from variant in db.Variants.AsNoTracking()
                join version in db.Versions.AsNoTracking() on variant.VersionId equals version.Id
                join node in db.Nodes.AsNoTracking() on version.NodeId equals node.Id
                join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId
                where version.Current && node.ObjectType == objectType && node.Trashed == trashed && variant.NameKey != null
                select new Named
                {
                    Key = node.Key, ParentId = node.ParentId, Path = node.Path, TypeId = content.ContentTypeId,
                    LanguageId = variant.LanguageId, Name = variant.NameKey,
                };
            if (within is not [Constants.System.RootString])
            {
                names = names.Where(x => within.Any(start => x.Path == start || x.Path.StartsWith(start + ",")));
            }

            names = parentId is { } parent ? names.Where(x => x.ParentId == parent) : names;
            return types is null ? names : names.Where(x => types.Contains(x.TypeId));
        }
    }

    private sealed class Named
    {
        public Guid Key { get; init; }

        public int ParentId { get; init; }

        public required string Path { get; init; }

        public int TypeId { get; init; }

        public int LanguageId { get; init; }

        public string? Name { get; init; }
    }
}
