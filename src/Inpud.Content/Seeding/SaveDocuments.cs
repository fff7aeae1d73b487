using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>Saves a page through Core's editing service, and publishes with it the languages that are no drafts.</summary>
internal sealed class SaveDocuments(
    IContentEditingService editing, IContentPublishingService publishing, EditorValues values, SeedTypes types)
{
    public async Task CreateAsync(SeedRun run, SeedNode node)
    {
        var type = types.Documents[node.Type];
        var model = new ContentCreateModel
        {
            Key = node.Key,
            ContentTypeKey = type.Key,
            ParentKey = node.Parent is null ? null : run.References.KeyOf(node.Parent),
            Variants = EditingModels.Names(node),
            Properties = EditingModels.Values(type, node, run.References).ToArray(),
        };
        if (node.IsPublished)
        {
            var made = await editing.CreateAndPublishAsync(model, node.PublishedCultures.ToHashSet(StringComparer.Ordinal), run.User);
            Tell(run, node, made.Status, made.Result.ValidationResult);
        }
        else
        {
            var made = await editing.CreateAsync(model, run.User);
            Tell(run, node, new ContentEditingAndPublishingStatus { ContentEditingOperationStatus = made.Status },
                made.Result.ValidationResult);
        }
    }

    /// <param name="run">The run.</param>
    /// <param name="node">What the folder says.</param>
    /// <param name="before">What was stored before the run; null where nothing was.</param>
    public async Task UpdateAsync(SeedRun run, SeedNode node, IContent? before)
    {
        var type = types.Documents[node.Type];
        var model = new ContentUpdateModel
        {
            Variants = EditingModels.Names(node),
            Properties =
            [
                .. EditingModels.AllValues(type, node, run.References),
                .. before is null ? [] : EditingModels.Others(type, before, values),
            ],
        };
        if (node.IsPublished)
        {
            var cultures = node.PublishedCultures.ToHashSet(StringComparer.Ordinal);
            var saved = await editing.UpdateAndPublishAsync(node.Key, model, cultures, run.User);
            Tell(run, node, saved.Status, saved.Result.ValidationResult);
        }
        else
        {
            var saved = await editing.UpdateAsync(node.Key, model, run.User);
            Tell(run, node, new ContentEditingAndPublishingStatus { ContentEditingOperationStatus = saved.Status },
                saved.Result.ValidationResult);
        }

        await WithdrawAsync(run, node, before);
    }

    /// <summary>Languages that the folder calls drafts and that readers could see until now.</summary>
    private async Task WithdrawAsync(SeedRun run, SeedNode node, IContent? before)
    {
        var drafts = node.Cultures.Keys.Except(node.PublishedCultures, StringComparer.Ordinal)
            .Where(culture => before?.IsCulturePublished(culture) == true).ToHashSet(StringComparer.Ordinal);
        if (drafts.Count > 0 && await publishing.UnpublishAsync(node.Key, drafts, run.User) is { Success: false } refused)
        {
            run.Refused(node.File, "published", refused.Result);
        }
    }

    private static void Tell(SeedRun run, SeedNode node, ContentEditingAndPublishingStatus status, ContentValidationResult validation)
    {
        if (status.ContentEditingOperationStatus
            is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError))
        {
            run.Refused(node.File, null, status.ContentEditingOperationStatus);
            return;
        }

        if (status.ContentPublishingOperationStatus is not { } published || published is ContentPublishingOperationStatus.Success)
        {
            // Drafts may be unfinished: Core saves them whatever it thinks of their values.
            return;
        }

        // Core looks at every language of the site; only those that were to be published matter here.
        var errors = validation.ValidationErrors
            .Where(error => error.Culture is null || node.PublishedCultures.Contains(error.Culture, StringComparer.Ordinal)).ToArray();
        foreach (var error in errors)
        {
            run.Findings.Add(new SeedProblem(
                error.Culture is null ? node.File : node.FileOf(error.Culture),
                error.Culture is null ? $"properties.{error.Alias}" : error.Alias,
                string.Join(' ', error.ErrorMessages)));
        }

        if (errors.Length == 0)
        {
            run.Refused(node.File, null, published);
        }
    }
}
