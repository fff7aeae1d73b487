using Inpud.Content.Exporting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>
/// Makes the site have the pages of the folder, as drafts: pages may point to each other in circles, and only when all are
/// there can what they say be checked and published.
/// </summary>
internal sealed class BringDocuments(
    IContentService documents, IContentEditingService editing, EditorValues values, ReadDocument read, SeedTypes types)
{
    /// <summary>Parents before children. Gives back those that were made or changed, with what was stored before.</summary>
    public async Task<IReadOnlyList<(SeedNode Node, IContent? Before)>> RunAsync(SeedRun run)
    {
        var known = documents.GetByIds(run.Folder.Nodes.Select(node => node.Key)).ToDictionary(document => document.Key);
        var changed = new List<(SeedNode, IContent?)>();
        foreach (var node in run.Folder.Nodes)
        {
            var before = known.GetValueOrDefault(node.Key);
            var deed = before is null ? await CreateAsync(run, node) : await UpdateAsync(run, node, before);
            run.Count(SeedPart.Documents, deed, run.Folder.Nodes.Length);
            if (run.IsRefused)
            {
                // What stands below cannot be made either: that would only be said again and again.
                break;
            }

            if (deed is not SeedDeed.Unchanged)
            {
                changed.Add((node, before));
            }
        }

        return changed;
    }

    private async Task<SeedDeed> CreateAsync(SeedRun run, SeedNode node)
    {
        var type = types.Documents[node.Type];
        var made = await editing.CreateAsync(
            new ContentCreateModel
            {
                Key = node.Key,
                ContentTypeKey = type.Key,
                ParentKey = KeyOf(run, node.Parent),
                Variants = EditingModels.Names(node),
                Properties = EditingModels.Values(type, node, run.References).ToArray(),
            },
            run.User);
        RefuseUnlessSaved(run, node, made.Status);
        return SeedDeed.Created;
    }

    private async Task<SeedDeed> UpdateAsync(SeedRun run, SeedNode node, IContent before)
    {
        var type = types.Documents[node.Type];
        if (before.Trashed || before.ContentType.Alias != node.Type)
        {
            run.Findings.In(node.File).At("key").Problem(before.Trashed
                ? "The site has this page in its recycle bin. Restore or delete it there first."
                : $"The site has something else under this key: a {before.ContentType.Alias}.");
            return SeedDeed.Unchanged;
        }

        var isMoved = await MoveAsync(run, node, before);
        if (Compare.SaysAll(node, read.As(type, node.Path, node.Parent, node.SortOrder, before, run.References)))
        {
            return isMoved ? SeedDeed.Updated : SeedDeed.Unchanged;
        }

        var saved = await editing.UpdateAsync(node.Key, Model(run, type, node, before), run.User);
        RefuseUnlessSaved(run, node, saved.Status);
        return SeedDeed.Updated;
    }

    public ContentUpdateModel Model(SeedRun run, SeedType type, SeedNode node, IContent? before) => new()
    {
        Variants = EditingModels.Names(node),
        Properties =
        [
            .. EditingModels.AllValues(type, node, run.References),
            .. before is null ? [] : EditingModels.Others(type, before, values),
        ],
    };

    private async Task<bool> MoveAsync(SeedRun run, SeedNode node, IContent before)
    {
        var parent = KeyOf(run, node.Parent);
        var parentId = parent is { } key ? documents.GetById(key)?.Id : Constants.System.Root;
        if (before.ParentId == parentId)
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

    private static Guid? KeyOf(SeedRun run, string? path) => path is null ? null : run.References.KeyOf(path);

    /// <summary>Core saves drafts with invalid values and says so. Whether they are valid is asked again when all pages are there.</summary>
    private static void RefuseUnlessSaved(SeedRun run, SeedNode node, ContentEditingOperationStatus status)
    {
        if (status is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError))
        {
            run.Refused(node.File, null, status);
        }
    }
}
