using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>A file as a client posts it: one that is stored already, or one that it uploaded just before.</summary>
/// <param name="Src">The URL of a stored file.</param>
/// <param name="TemporaryFileId">The key of the upload.</param>
internal sealed record UploadedFile(string? Src, Guid? TemporaryFileId = null)
{
    /// <summary>The file in an object with a <c>src</c>, in its JSON, or in a bare URL; null if the value is none of these.</summary>
    public static UploadedFile? Read(object? value, IJsonSerializer json) => value switch
    {
        null => new UploadedFile(Src: null),
        string text when string.IsNullOrWhiteSpace(text) => new UploadedFile(Src: null),
        string text when !text.DetectIsJson() => new UploadedFile(text.Trim()),
        _ => json.TryDeserialize(value, out UploadedFile? file) ? file : null,
    };
}

/// <summary>Finds the file of a stored value, for media URLs and for clearing up.</summary>
internal sealed class StoredFilePaths(IJsonSerializer json) : IMediaUrlGenerator
{
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = HoldsFile(propertyEditorAlias) ? UploadedFile.Read(value, json)?.Src : null;
        return !string.IsNullOrEmpty(mediaPath);
    }

    public static bool HoldsFile(IProperty property) => HoldsFile(property.PropertyType.PropertyEditorAlias);

    private static bool HoldsFile(string? propertyEditorAlias) => propertyEditorAlias
        is Constants.PropertyEditors.Aliases.UploadField or Constants.PropertyEditors.Aliases.ImageCropper;
}
