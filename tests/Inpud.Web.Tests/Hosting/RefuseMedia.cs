using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Web.Tests.Hosting;

/// <summary>A rule of a site that refuses to save media under one name, when everything else of the save is done.</summary>
public sealed class RefuseMedia : INotificationHandler<MediaSavingNotification>
{
    public const string Name = "Not under this name";

    public void Handle(MediaSavingNotification notification)
    {
        if (notification.SavedEntities.Any(x => x.GetCultureName("en") == Name || x.Name == Name))
        {
            notification.CancelOperation(new EventMessage("Media", "Not under this name.", EventMessageType.Error));
        }
    }
}
