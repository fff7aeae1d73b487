using Inpud.Cms.Delivery;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Inpud.Cms.Media.Uploads;

/// <summary>What looks at uploads.</summary>
internal static class UploadRegistration
{
    public static IUmbracoBuilder AddUploads(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<InspectUpload>();
        builder.Services.AddSingleton<IJudgeUploads>(x => x.GetRequiredService<InspectUpload>());
        builder.Services.AddSingleton<IDeliveryPropertyFilter, KeepHiddenData>();
        builder.Services.AddHostedService<ForgetUploads>();
        builder.AddNotificationHandler<MediaSavingNotification, NoteHiddenData>();
        return builder;
    }
}
