using Inpud.Content.DocumentTypes.MediaTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Content.Files;

/// <summary>
/// Refuses to publish a language that uses a file which tells more than it shows, until an editor has said on the file that this
/// is meant. Files that were published before do not hold up other languages.
/// </summary>
internal sealed class ConfirmHiddenData(
    DataValueReferenceFactoryCollection references, PropertyEditorCollection editors, IMediaService media) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        var files = notification.PublishedEntities.SelectMany(FilesOf).Distinct().ToArray();
        if (files.Length == 0)
        {
            return;
        }

        var unconfirmed = media.GetByIds(files).Where(IsUnconfirmed).Select(file => $"“{file.Name}”").Take(5).ToArray();
        if (unconfirmed.Length > 0)
        {
            notification.CancelOperation(new EventMessage(
                "Hidden data",
                $"Before this is published, look at what these files tell beside what they show, and confirm it on the file: {string.Join(", ", unconfirmed)}.",
                EventMessageType.Error));
        }
    }

    private IEnumerable<Guid> FilesOf(IContent document) =>
        from property in document.Properties
        where editors.TryGet(property.PropertyType.PropertyEditorAlias, out _)
        let values = property.Values
            .Where(value => value.Culture is null || ContentNotificationExtensions.IsPublishingCulture(document, value.Culture))
            .Select(value => value.EditedValue)
        from reference in references.GetReferences(editors[property.PropertyType.PropertyEditorAlias]!, values)
        where reference.Udi is GuidUdi { EntityType: Constants.UdiEntityType.Media }
        select ((GuidUdi)reference.Udi).Guid;

    private static bool IsUnconfirmed(IMedia file) =>
        file.HasProperty(FileFacts.HiddenDataAlias)
        && !string.IsNullOrEmpty(file.GetValue<string>(FileFacts.HiddenDataAlias))
        && !file.GetValue<bool>(FileFacts.HiddenDataConfirmedAlias);
}
