using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>Puts siblings into the order of the folder where they are not in it. Pages that only the site has stay among them.</summary>
internal sealed class SortDocuments(IContentService documents, IContentEditingService editing)
{
    public async Task RunAsync(SeedRun run)
    {
        var places = documents.GetByIds(run.Folder.Nodes.Select(node => node.Key))
            .ToDictionary(document => document.Key, document => document.SortOrder);
        foreach (var siblings in run.Folder.Nodes.GroupBy(node => node.Parent, StringComparer.Ordinal))
        {
            var wanted = siblings.Select(node => places[node.Key]).ToArray();
            if (siblings.Key is not { } parent || wanted.SequenceEqual(wanted.Order().Distinct()))
            {
                continue;
            }

            var status = await editing.SortAsync(
                run.References.KeyOf(parent),
                siblings.Index().Select(node => new SortingModel { Key = node.Item.Key, SortOrder = node.Index }),
                run.User);
            if (status is not ContentEditingOperationStatus.Success)
            {
                run.Refused(siblings.First().File, "sortOrder", status);
            }
        }
    }
}
