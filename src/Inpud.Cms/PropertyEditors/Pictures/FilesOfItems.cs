using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Writes a file's width, height, size and extension into the media item's properties when the file is new.</summary>
internal sealed class DescribeFiles(
    UploadAutoFillProperties facts, MediaFileManager media, IJsonSerializer json, IOptionsMonitor<ContentSettings> settings, ReplacedFiles replaced)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            foreach (var property in item.Properties.Where(property => StoredFilePaths.HoldsFile(property) && property.IsDirty()))
            {
                Describe(item, property);
            }
        }
    }

    private void Describe(IMedia item, IProperty property)
    {
        if (settings.CurrentValue.GetConfig(property.Alias) is not { } fields)
        {
            return;
        }

        foreach (var value in property.Values.ToList())
        {
            var src = UploadedFile.Read(value.EditedValue, json)?.Src;
            var path = string.IsNullOrEmpty(src) ? ""
                : replaced.WaitingAt(item.Key, property.PropertyType.Key) ?? media.FileSystem.GetRelativePath(src);
            facts.Populate(item, fields, path, value.Culture, value.Segment);
        }
    }
}

/// <summary>Deletes the files of an item that is deleted for good.</summary>
internal sealed class DeleteFiles(MediaFileManager media, IJsonSerializer json)
    : INotificationHandler<MediaDeletedNotification>, INotificationHandler<ContentDeletedNotification>
{
    public void Handle(MediaDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    private void Delete(IEnumerable<IContentBase> items)
    {
        var paths = items.SelectMany(item => item.Properties)
            .Where(property => StoredFilePaths.HoldsFile(property))
            .SelectMany(property => property.Values)
            .SelectMany(value => new[] { value.EditedValue, value.PublishedValue })
            .Select(value => UploadedFile.Read(value, json)?.Src)
            .WhereNotNull()
            .Select(media.FileSystem.GetRelativePath)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (paths.Count > 0)
        {
            media.DeleteMediaFiles(paths);
        }
    }
}

/// <summary>Gives a copied document files of its own: deleting one of the two must not take the other's files away.</summary>
internal sealed class CopyFiles(MediaFileManager media, IJsonSerializer json, IContentService documents)
    : INotificationHandler<ContentCopiedNotification>
{
    public void Handle(ContentCopiedNotification notification)
    {
        var copied = false;
        foreach (var property in notification.Copy.Properties.Where(property => StoredFilePaths.HoldsFile(property)))
        {
            foreach (var value in property.Values.ToList())
            {
                copied |= Copy(notification.Copy, property, value);
            }
        }

        if (copied)
        {
            documents.Save(notification.Copy);
        }
    }

    private bool Copy(IContent copy, IProperty property, IPropertyValue value)
    {
        if (UploadedFile.Read(value.EditedValue, json)?.Src is not { Length: > 0 } src
            || media.CopyFile(copy, property.PropertyType, media.FileSystem.GetRelativePath(src)) is not { } path)
        {
            return false;
        }

        var url = media.FileSystem.GetUrl(path);
        var image = value.EditedValue?.ToString()?.DetectIsJson() is true ? ImageCropperValueEditor.Read(value.EditedValue, json) : null;
        property.SetValue(image is null ? url : json.Serialize(image with { Src = url }), value.Culture, value.Segment);
        return true;
    }
}
