using System.Collections.Concurrent;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>
/// Files that are about to be replaced by one of the same name. The stored value stays, although what it leads to is another; and
/// the new file waits elsewhere until its save is committed, so that a save which is refused leaves the old one where it is.
/// </summary>
internal sealed class ReplacedFiles
{
    private readonly ConcurrentDictionary<(Guid Item, Guid Property), Replacement> _replaced = new();

    /// <param name="path">Where the new file waits.</param>
    public void Add(Guid item, Guid property, string path) => _replaced[(item, property)] = new Replacement(path, IsNoticed: false);

    /// <summary>Whether a file was replaced that was not noticed yet.</summary>
    public bool Notice(Guid item, Guid property)
    {
        if (!_replaced.TryGetValue((item, property), out var found) || found.IsNoticed)
        {
            return false;
        }

        return found.Path is null
            ? _replaced.TryRemove((item, property), out _)
            : _replaced.TryUpdate((item, property), found with { IsNoticed = true }, found);
    }

    /// <summary>Where a new file waits; null if none does.</summary>
    public string? WaitingAt(Guid item, Guid property) => _replaced.GetValueOrDefault((item, property))?.Path;

    /// <summary>The file waits no more: it was put in its place, or thrown away.</summary>
    public void Settle(Guid item, Guid property, bool inPlace)
    {
        // Whoever writes values without a save around them has them in place before the item is saved.
        if (_replaced.TryRemove((item, property), out var found) && inPlace && !found.IsNoticed)
        {
            _replaced[(item, property)] = found with { Path = null };
        }
    }

    /// <param name="Path">Where the new file waits; null once it is in its place.</param>
    private sealed record Replacement(string? Path, bool IsNoticed);
}

/// <summary>Makes such an item count as changed: its facts are read again, it is saved, and its address for browsers is a new one.</summary>
internal sealed class NoticeReplacedFiles(ReplacedFiles replaced) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            foreach (var property in item.Properties.Where(x => StoredFilePaths.HoldsFile(x) && replaced.Notice(item.Key, x.PropertyType.Key)))
            {
                // A value that is the same counts as changed only when it was another in between.
                var value = property.GetValue();
                property.SetValue(null);
                property.SetValue(value);
            }
        }
    }
}
