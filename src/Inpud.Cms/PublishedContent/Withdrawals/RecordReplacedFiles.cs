using Inpud.Cms.Storage.Media;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.PublishedContent.Withdrawals;

/// <summary>
/// Writes down, in the transaction of the save, the address of a public file that is about to be replaced. Where the new file has
/// the same one, it is there as before: whether something uses an address is asked first.
/// </summary>
internal sealed class RecordReplacedFiles(CmsScopeProvider scopes, WithdrawnFiles files) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        Guid[] changed = [.. notification.SavedEntities.Where(x => x.HasIdentity && HasNewFile(x)).Select(x => x.Key)];
        if (changed.Length > 0)
        {
            files.Record([.. scopes.Reading().PublishedMedia.Where(x => changed.Contains(x.MediaKey)).Select(x => x.MediaKey).Distinct()]);
        }
    }

    private static bool HasNewFile(IMedia item) =>
        item.Properties.TryGetValue(Constants.Conventions.Media.File, out var file) && file.IsDirty();
}
