using Inpud.Cms.Media.Uploads;
using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.PropertyEditors.Markup;
using Inpud.Cms.PropertyEditors.Pickers;
using Inpud.Cms.PropertyEditors.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors;

/// <summary>
/// Registers what the editors and value converters of this assembly need. They themselves need no registration: Core's type
/// loader finds them in the assemblies it scans.
/// </summary>
internal static class PropertyEditorRegistration
{
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMarkdownToHtmlConverter, MarkdownToHtmlConverter>();
        builder.Services.AddSingleton<NodePickerRules>();
        builder.Services.AddSingleton<MediaPickerRules>();
        return builder.AddBlocks().AddFiles();
    }

    private static IUmbracoBuilder AddBlocks(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<BlockValues>();
        builder.Services.AddSingleton<BlockTree>();
        builder.Services.AddSingleton<NestedEditors>();
        builder.Services.AddSingleton<NestedRules>();
        builder.Services.AddSingleton<BlockListRules>();
        builder.Services.AddSingleton<BlockElements>();
        builder.Services.AddUnique<IBlockElementService>(provider => provider.GetRequiredService<BlockElements>());
        return builder;
    }

    private static IUmbracoBuilder AddFiles(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddSingleton<ReplacedFiles>();
        builder.Services.AddSingleton<TemporaryFileOwners>();
        builder.Services.AddSingleton<UploadAutoFillProperties>();
        builder.MediaUrlGenerators().Add<StoredFilePaths>();
        return builder
            .AddNotificationHandler<MediaSavingNotification, NoticeReplacedFiles>()
            .AddNotificationHandler<MediaSavingNotification, DescribeFiles>()
            .AddNotificationHandler<MediaDeletedNotification, DeleteFiles>()
            .AddNotificationHandler<ContentDeletedNotification, DeleteFiles>()
            .AddNotificationHandler<ContentCopiedNotification, CopyFiles>();
    }
}
