using System.Linq.Expressions;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>A version with its languages.</summary>
internal sealed record LoadedVersion(int Id, DateTime Date, int UserId, string? Name, IReadOnlyList<VariantRow> Variants);

/// <summary>An item as stored: the asked version, and the published one where there is one.</summary>
internal sealed record LoadedItem(ItemRow Row, LoadedVersion Version, LoadedVersion? Published);

/// <summary>
/// Loads items with all their values in one statement, so that what is read was true at one instant even while another
/// writer publishes.
/// </summary>
internal sealed class ItemReader(CmsScopeProvider scopes, RecentItems recent)
{
    /// <summary>The current version of one item; Core asks for the same one several times around each save.</summary>
    public LoadedItem? One(Guid objectType, int id) => One((objectType, id), x => x.Id == id);

    /// <inheritdoc cref="One(Guid,int)"/>
    public LoadedItem? One(Guid objectType, Guid key) => One((objectType, key), x => x.Key == key);

    public IReadOnlyList<LoadedItem> Load(IQueryable<ItemRow> items, Ordering? ordering)
    {
        var db = scopes.Reading();
        var joined =
            from item in items
            join version in db.Versions.AsNoTracking() on item.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where version.Id == item.VersionId || version.Published
            select new Joined { Row = item, Version = version, Variant = variant };
        return [.. Group(joined.In(ordering, x => x.Row, db).AsEnumerable())];
    }

    private LoadedItem? One((Guid ObjectType, object Id) wanted, Expression<Func<ItemRow, bool>> which)
    {
        scopes.TakeLocks();
        return scopes.Ambient?.Session.IsWriting == true ? LoadOne() : recent.GetOrLoad(wanted, LoadOne);

        LoadedItem? LoadOne() => Load(scopes.Reading().Items(wanted.ObjectType).Where(x => x.IsCurrent).Where(which), null).FirstOrDefault();
    }

    private static IEnumerable<LoadedItem> Group(IEnumerable<Joined> rows) => rows
        .GroupBy(x => x.Row.VersionId)
        .Select(item =>
        {
            var versions = item.GroupBy(x => x.Version.Id).ToDictionary(x => x.Key, ToVersion);
            var row = item.First().Row;
            var published = item.FirstOrDefault(x => x.Version.Published)?.Version.Id;
            return new LoadedItem(row, versions[row.VersionId], published is { } id && row.Published ? versions[id] : null);
        });

    private static LoadedVersion ToVersion(IGrouping<int, Joined> rows)
    {
        var version = rows.First().Version;
        return new LoadedVersion(version.Id, version.Date, version.UserId, version.Name, [.. rows.Select(x => x.Variant)]);
    }

    private sealed class Joined
    {
        public required ItemRow Row { get; init; }

        public required ContentVersionRow Version { get; init; }

        public required VariantRow Variant { get; init; }
    }
}
