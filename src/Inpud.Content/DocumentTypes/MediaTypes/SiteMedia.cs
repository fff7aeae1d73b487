using Inpud.Content.DocumentTypes.DataTypes;
using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.MediaTypes;

/// <summary>
/// The media types: Umbraco's own, with its keys and aliases, plus what an accessible site in many languages needs.
/// Those with words in them vary by culture.
/// </summary>
public static class SiteMedia
{
    /// <summary>A picture. Its file may be cropped; people shown in it may withdraw it.</summary>
    public static MediaTypeDefinition Image { get; } =
        new(Constants.MediaTypes.Guids.ImageGuid, Constants.Conventions.MediaTypes.Image, "Image", "icon-picture")
        {
            PerCulture = true,
            AllowedAtRoot = true,
            Tabs =
            [
                new(1, "Image",
                [
                    FileFacts.File("Image", Uploads.Image), FileFacts.AltText,
                    FileFacts.Width, FileFacts.Height, FileFacts.Extension, FileFacts.Bytes,
                ]),
                FileFacts.Consent,
            ],
        };

    /// <summary>A drawing in SVG.</summary>
    public static MediaTypeDefinition Svg { get; } = new(
        Constants.MediaTypes.Guids.SvgGuid, Constants.Conventions.MediaTypes.VectorGraphicsAlias, "Vector Graphics (SVG)", "icon-brush")
    {
        PerCulture = true,
        AllowedAtRoot = true,
        Tabs =
        [
            new(1, "Vector graphics",
            [
                FileFacts.File("Vector graphics", Uploads.Svg), FileFacts.AltText,
                FileFacts.Width with { UmbracoKey = new(Constants.Conventions.Media.PropertyTypeKeys.VectorGraphicsWidth) },
                FileFacts.Height with { UmbracoKey = new(Constants.Conventions.Media.PropertyTypeKeys.VectorGraphicsHeight) },
                FileFacts.Extension, FileFacts.Bytes,
            ]),
        ],
    };

    /// <summary>Any other file, such as a PDF, in one language.</summary>
    public static MediaTypeDefinition File { get; } =
        new(Constants.MediaTypes.Guids.FileGuid, Constants.Conventions.MediaTypes.File, "File", "icon-document")
        {
            PerCulture = true,
            AllowedAtRoot = true,
            Tabs =
            [
                new(1, "File",
                [
                    FileFacts.File("File", Uploads.File), FileFacts.AltText, FileFacts.Language,
                    new(10, "pages", "Pages", Values.Count),
                    FileFacts.Extension, FileFacts.Bytes,
                ]),
                FileFacts.HiddenData,
            ],
        };

    /// <summary>A film: a file, or a link to where it can be seen. Never embedded from another site.</summary>
    public static MediaTypeDefinition Video { get; } =
        new(Constants.MediaTypes.Guids.VideoGuid, Constants.Conventions.MediaTypes.VideoAlias, "Video", "icon-video")
        {
            PerCulture = true,
            AllowedAtRoot = true,
            Tabs =
            [
                new(1, "Video",
                [
                    FileFacts.File("Video", Uploads.Video) with { Mandatory = false, Description = "The film itself, or a link below." },
                    new(10, "externalLink", "On another site", Pickers.WebAddress),
                    FileFacts.AltText, FileFacts.Language,
                    new(11, "captions", "Captions", MediaPickers.CaptionFile)
                    {
                        PerCulture = true,
                        Description = "A WebVTT file in this language.",
                    },
                    FileFacts.Transcript, FileFacts.Extension, FileFacts.Bytes,
                ]),
                FileFacts.Consent,
            ],
        };

    /// <summary>A recording.</summary>
    public static MediaTypeDefinition Audio { get; } =
        new(Constants.MediaTypes.Guids.AudioGuid, Constants.Conventions.MediaTypes.AudioAlias, "Audio", "icon-sound-waves")
        {
            PerCulture = true,
            AllowedAtRoot = true,
            Tabs =
            [
                new(1, "Audio",
                [
                    FileFacts.File("Audio", Uploads.Audio), FileFacts.AltText, FileFacts.Language,
                    FileFacts.Transcript, FileFacts.Extension, FileFacts.Bytes,
                ]),
            ],
        };

    /// <summary>Holds other media.</summary>
    public static MediaTypeDefinition Folder { get; } =
        new(Constants.MediaTypes.Guids.FolderGuid, Constants.Conventions.MediaTypes.Folder, "Folder", "icon-folder")
        {
            AllowedAtRoot = true,
            ListView = ListViews.Media,
            AllowedChildren =
            [
                Constants.Conventions.MediaTypes.Folder,
                .. new[] { Image, Svg, File, Video, Audio }.Select(type => type.Alias),
            ],
        };

    /// <summary>Every media type.</summary>
    public static IReadOnlyList<MediaTypeDefinition> All { get; } = [Folder, Image, Svg, File, Video, Audio];
}
