using System.Text;
using Inpud.Cms.PropertyEditors.Pictures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Inpud.Cms.Media.Uploads;

/// <summary>The properties of a media type that say what its file hides, where the type has them.</summary>
public static class HiddenDataProperties
{
    /// <summary>What was found, a sentence for each; read-only.</summary>
    public const string Note = "hiddenData";

    /// <summary>Whether an editor has seen it and means it to be published.</summary>
    public const string Confirmed = "hiddenDataConfirmed";
}

/// <summary>
/// Reads what a file hides when an editor puts a new one into an item, notes it there and asks for a new confirmation. What a
/// seed brings is not an upload: whoever wrote the seed has read it.
/// </summary>
internal sealed class NoteHiddenData(MediaFileManager files, MediaUrlGeneratorCollection urls, ReplacedFiles replaced, IServiceProvider services)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        if (services.GetService<IBackOfficeSecurityAccessor>()?.BackOfficeSecurity?.CurrentUser is null)
        {
            return;
        }

        foreach (var item in notification.SavedEntities.Where(x => x.HasProperty(HiddenDataProperties.Note)))
        {
            if (item.Properties.TryGetValue(Constants.Conventions.Media.File, out var file) && file?.IsDirty() is true)
            {
                Note(item, file);
            }
        }
    }

    private void Note(IMedia item, IProperty file)
    {
        var found = urls.TryGetMediaPath(file.PropertyType.PropertyEditorAlias, file.GetValue(), out var url) && url is not null
            ? Read(replaced.WaitingAt(item.Key, file.PropertyType.Key) ?? files.FileSystem.GetRelativePath(url))
            : "";
        item.SetValue(HiddenDataProperties.Note, found);
        if (item.HasProperty(HiddenDataProperties.Confirmed))
        {
            item.SetValue(HiddenDataProperties.Confirmed, false);
        }
    }

    private string Read(string path)
    {
        if (!files.FileSystem.FileExists(path))
        {
            return "";
        }

        using var content = files.FileSystem.OpenFile(path);
        return new StringBuilder().AppendJoin(" · ", HiddenData.In(Path.GetFileName(path), content)).ToString();
    }
}
