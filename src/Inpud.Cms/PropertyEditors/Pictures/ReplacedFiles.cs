using System.Collections.Concurrent;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Files that were replaced by one of the same name: the stored value stays, although what it leads to is another.</summary>
internal sealed class ReplacedFiles
{
    private readonly ConcurrentDictionary<(Guid Item, Guid Property), byte> _replaced = new();

    public void Add(Guid item, Guid property) => _replaced[(item, property)] = 0;

    /// <summary>Whether a file was replaced since this was last asked.</summary>
    public bool Take(Guid item, Guid property) => _replaced.TryRemove((item, property), out _);
}

/// <summary>Makes such an item count as changed: its facts are read again, it is saved, and its address for browsers is a new one.</summary>
internal sealed class NoticeReplacedFiles(ReplacedFiles replaced) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            foreach (var property in item.Properties.Where(x => StoredFilePaths.HoldsFile(x) && replaced.Take(item.Key, x.PropertyType.Key)))
            {
                // A value that is the same counts as changed only when it was another in between.
                var value = property.GetValue();
                property.SetValue(null);
                property.SetValue(value);
            }
        }
    }
}
