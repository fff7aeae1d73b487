using Inpud.Cms.Delivery;
using Inpud.Cms.Imaging;
using Inpud.Cms.Jobs;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Media.Uploads;
using Inpud.Cms.PropertyEditors;
using Inpud.Cms.PublishedContent;
using Inpud.Cms.Serialization;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Webhooks;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Cms.Composition;

/// <summary>The parts of the CMS, in the order in which they build on each other.</summary>
public static class CmsRegistration
{
    /// <summary>Adds everything that a site without a backoffice needs.</summary>
    public static IUmbracoBuilder AddCms(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseUpgrade>();
        builder.Services.AddSingleton<PublishScheduled>();
        builder.Services.AddHostedService(x => x.GetRequiredService<PublishScheduled>());
        return builder
            .AddStorage()
            .AddSerialization()
            .AddPropertyEditors()
            .AddPublishedContent()
            .AddDeliveryApi()
            .AddImaging()
            .AddSaving()
            .AddWebhooks()
            .AddUploads();
    }
}
