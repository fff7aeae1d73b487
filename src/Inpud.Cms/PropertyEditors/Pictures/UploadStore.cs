using Inpud.Cms.Media.Uploads;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Moves uploads to where they stay, and says which it will not take.</summary>
internal sealed class UploadStore(
    MediaFileManager media,
    ITemporaryFileService uploads,
    ICoreScopeProvider scopes,
    IFileStreamSecurityValidator security,
    IOptionsMonitor<ContentSettings> settings,
    TemporaryFileOwners owners,
    ReplacedFiles replaced)
{
    /// <summary>Why a file cannot be taken; null if it can.</summary>
    public string? Refusal(UploadedFile posted, object? configuration)
    {
        if (posted.TemporaryFileId is not { } key)
        {
            return null;
        }

        if (Find(key) is not { } upload)
        {
            return "The uploaded file is not there any more: please upload it again.";
        }

        var extension = Path.GetExtension(upload.FileName).TrimStart('.');
        if (!IsAllowed(extension, configuration))
        {
            return $"A file of the type '{extension}' is not allowed here.";
        }

        using var content = upload.OpenReadStream();
        return security.IsConsideredSafe(content) ? null : "The uploaded file holds something that could do harm.";
    }

    /// <summary>
    /// The URL of the file after saving: of the upload, once moved; of the stored file, unless the client named one that
    /// belongs to another item; null if the file was taken away.
    /// </summary>
    public string? Keep(UploadedFile posted, string? current, ContentPropertyData property)
    {
        if (posted.TemporaryFileId is { } key)
        {
            return Refusal(posted, property.DataTypeConfiguration) is null && Find(key) is { } upload
                ? Move(upload, current, property)
                : current;
        }

        if (string.IsNullOrEmpty(posted.Src))
        {
            DeleteWhenSaved(current);
            return null;
        }

        return posted.Src == current || media.IsFileOwnedBy(posted.Src, property.ContentKey, property.PropertyTypeKey)
            ? posted.Src
            : current;
    }

    /// <summary>Another user's upload is not there.</summary>
    private TemporaryFileModel? Find(Guid key) =>
        owners.IsAnothers(key) ? null : uploads.GetAsync(key).GetAwaiter().GetResult();

    private bool IsAllowed(string extension, object? configuration) => settings.CurrentValue.IsFileAllowedForUpload(extension)
        && (configuration is not FileUploadConfiguration { FileExtensions: var wanted } || !wanted.Any()
            || wanted.Any(allowed => allowed.TrimStart('.').Equals(extension, StringComparison.OrdinalIgnoreCase)));

    private string Move(TemporaryFileModel upload, string? current, ContentPropertyData property)
    {
        var path = media.GetMediaPath(upload.FileName, property.ContentKey, property.PropertyTypeKey);
        var url = media.FileSystem.GetUrl(path);
        Put(upload, path, property, isTheSame: url == current);
        using var scope = scopes.CreateCoreScope();
        uploads.EnlistDeleteIfScopeCompletes(upload.Key, scopes);
        scope.Complete();
        if (url != current)
        {
            DeleteWhenSaved(current);
        }

        return url;
    }

    /// <summary>Puts a file into its place, or, where that is taken, beside it until the save has succeeded. A save that fails leaves neither.</summary>
    private void Put(TemporaryFileModel upload, string path, ContentPropertyData property, bool isTheSame)
    {
        var files = media.FileSystem;
        var waits = files.FileExists(path);
        var folder = waits ? $"replacing-{Guid.CreateVersion7():N}" : Path.GetDirectoryName(path)!;
        var place = waits ? $"{folder}/{Path.GetFileName(path)}" : path;
        if (waits || isTheSame)
        {
            replaced.Add(property.ContentKey, property.PropertyTypeKey, place);
        }

        // Before it is written: also of a file that is refused, nothing may be left.
        WhenOver(place, completed =>
        {
            replaced.Settle(property.ContentKey, property.PropertyTypeKey, completed);
            if (completed && waits)
            {
                files.MoveFile(place, path, overrideIfExists: true);
            }
            else if (!completed)
            {
                files.DeleteFile(place);
            }

            if ((waits || !completed) && files.DirectoryExists(folder) && !files.GetFiles(folder).Any())
            {
                files.DeleteDirectory(folder);
            }
        });
        using var content = upload.OpenReadStream();
        files.AddFile(place, content, overrideIfExists: true);
    }

    private void DeleteWhenSaved(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return;
        }

        // Only when the save succeeds: a save that is rolled back must find its file again.
        WhenOver(url, completed =>
        {
            if (completed)
            {
                media.FileSystem.DeleteFile(media.FileSystem.GetRelativePath(url));
            }
        });
    }

    private void WhenOver(string what, Action<bool> act)
    {
        using var scope = scopes.CreateCoreScope();
        scopes.Context?.Enlist($"{nameof(UploadStore)}.{what}", act);
        scope.Complete();
    }
}
