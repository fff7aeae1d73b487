using Inpud.Content.Exporting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>
/// Makes the site have the pages of the folder and publishes the languages that are no drafts. Pages may point to each other in
/// circles, but Core checks that what they point to is there: so new pages are made first without what points ahead, which is
/// then added when all are there. Pages and languages that only the site has stay.
/// </summary>
internal sealed class BringDocuments(
    IContentService documents, IContentEditingService editing, SaveDocuments save, ReadDocument read, SeedTypes types)
{
    public async Task RunAsync(SeedRun run)
    {
        var known = documents.GetByIds(run.Folder.Nodes.Select(node => node.Key)).ToDictionary(document => document.Key);
        var there = run.Folder.Nodes.Where(node => known.ContainsKey(node.Key)).Select(node => node.Path)
            .Concat(run.Folder.Media.Select(media => media.Path)).ToHashSet(StringComparer.Ordinal);
        var unfinished = new List<SeedNode>();
        foreach (var node in CreationOrder.Of(run.Folder, types))
        {
            if (!known.TryGetValue(node.Key, out var before))
            {
                there.Add(node.Path);
                var first = Keeping.Only(node, types.Documents[node.Type], there.Contains);
                await save.CreateAsync(run, first);
                unfinished.AddRange(Compare.SaysAll(node, first) ? [] : [node]);
                run.Count(SeedPart.Documents, SeedDeed.Created, run.Folder.Nodes.Length);
            }
            else if (CanBeUpdated(run, node, before))
            {
                var isMoved = await MoveAsync(run, node, before);
                var now = read.As(types.Documents[node.Type], node.Path, node.Parent, node.SortOrder, before, run.References);
                var isChanged = !Compare.SaysAll(node, now);
                unfinished.AddRange(isChanged ? [node] : []);
                run.Count(SeedPart.Documents, isMoved || isChanged ? SeedDeed.Updated : SeedDeed.Unchanged, run.Folder.Nodes.Length);
            }

            if (run.IsRefused)
            {
                // What stands below cannot be made either: that would only be said again and again.
                return;
            }
        }

        foreach (var node in unfinished)
        {
            await save.UpdateAsync(run, node, known.GetValueOrDefault(node.Key));
        }
    }

    private static bool CanBeUpdated(SeedRun run, SeedNode node, IContent before)
    {
        if (!before.Trashed && before.ContentType.Alias == node.Type)
        {
            return true;
        }

        run.Findings.In(node.File).At("key").Problem(before.Trashed
            ? "The site has this page in its recycle bin. Restore or delete it there first."
            : $"The site has something else under this key: a {before.ContentType.Alias}.");
        return false;
    }

    private async Task<bool> MoveAsync(SeedRun run, SeedNode node, IContent before)
    {
        Guid? parent = node.Parent is null ? null : run.References.KeyOf(node.Parent);
        if (before.ParentId == (parent is { } key ? documents.GetById(key)?.Id : Constants.System.Root))
        {
            return false;
        }

        var moved = await editing.MoveAsync(node.Key, parent, run.User);
        if (!moved.Success)
        {
            run.Refused(node.File, null, moved.Status);
        }

        return true;
    }
}
