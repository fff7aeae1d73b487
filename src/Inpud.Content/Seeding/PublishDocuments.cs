using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>Has Core check every changed page and, if all are valid, publishes the languages that are no drafts.</summary>
internal sealed class PublishDocuments(
    IContentEditingService editing, IContentPublishingService publishing, BringDocuments bring, SeedTypes types)
{
    /// <param name="run">The run.</param>
    /// <param name="changed">Parents before children, with what was stored before.</param>
    public async Task RunAsync(SeedRun run, IReadOnlyList<(SeedNode Node, IContent? Before)> changed)
    {
        foreach (var (node, before) in changed)
        {
            await ValidateAsync(run, node, before);
        }

        if (run.IsRefused)
        {
            return;
        }

        foreach (var (node, before) in changed)
        {
            await PublishAsync(run, node);
            await WithdrawAsync(run, node, before);
        }
    }

    private async Task ValidateAsync(SeedRun run, SeedNode node, IContent? before)
    {
        // Drafts are not asked: they may be unfinished.
        var cultures = node.PublishedCultures.ToHashSet(StringComparer.Ordinal);
        if (cultures.Count == 0)
        {
            return;
        }

        var model = bring.Model(run, types.Documents[node.Type], node, before);
        var validation = await editing.ValidateUpdateAsync(
            node.Key, new ValidateContentUpdateModel { Cultures = cultures, Variants = model.Variants, Properties = model.Properties }, run.User);
        foreach (var error in validation.Result.ValidationErrors)
        {
            run.Findings.Add(new SeedProblem(
                error.Culture is null ? node.File : node.FileOf(error.Culture),
                error.Culture is null ? $"properties.{error.Alias}" : error.Alias,
                string.Join(' ', error.ErrorMessages)));
        }

        if (validation.Status is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError))
        {
            run.Refused(node.File, null, validation.Status);
        }
    }

    private async Task PublishAsync(SeedRun run, SeedNode node)
    {
        var cultures = node.PublishedCultures.Select(culture => new CulturePublishScheduleModel { Culture = culture }).ToArray();
        if (cultures.Length > 0 && await publishing.PublishAsync(node.Key, cultures, run.User) is { Success: false } refused)
        {
            run.Refused(node.File, string.Join(", ", refused.Result.InvalidPropertyAliases), refused.Status);
        }
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
}
