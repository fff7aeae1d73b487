using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage.Media;

/// <summary>
/// Writes down that files were public once, as soon as something published uses them no more. Whether something else still
/// does is asked first when a file is asked for.
/// </summary>
internal sealed class WithdrawnFiles(CmsScopeProvider scopes, MediaTypeRepository types, TimeProvider time)
{
    private const int LongestPath = 2048;

    public void Record(IReadOnlyCollection<Guid> mediaKeys)
    {
        foreach (var keys in mediaKeys.Chunk(500))
        {
            var paths = PathsOf(keys).Where(x => x.Path.Length <= LongestPath).DistinctBy(x => x.Path, StringComparer.Ordinal).ToArray();
            if (paths.Length > 0)
            {
                Write(paths);
            }
        }
    }

    private (Guid Key, string Path)[] PathsOf(Guid[] keys)
    {
        var db = scopes.Reading();
        var stored =
            from node in db.Nodes.AsNoTracking()
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where keys.Contains(node.Key) && node.ObjectType == Constants.ObjectTypes.Media
                && version.Current && variant.LanguageId == VariantRow.Invariant
            select new { node.Key, variant.Values };
        var properties = types.FileProperties();
        return
        [
            .. from item in stored.AsEnumerable()
               from property in properties
               let path = MediaFiles.PathIn(StoredValues.Text(item.Values, property))
               where path is not null
               select (item.Key, path),
        ];
    }

    private void Write((Guid Key, string Path)[] files)
    {
        var db = scopes.Writing();
        var paths = files.Select(x => x.Path).ToArray();
        var known = db.WithdrawnUrls.Where(x => x.Culture == "" && paths.Contains(x.Path)).Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
        db.WithdrawnUrls.AddRange(files.Where(x => !known.Contains(x.Path)).Select(x => new WithdrawnUrlRow
        {
            Path = x.Path, Culture = "", ItemKey = x.Key, Date = NodeTree.Instant(time),
        }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
