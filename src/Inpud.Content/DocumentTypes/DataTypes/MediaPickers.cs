using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>References to pictures and files.</summary>
internal static class MediaPickers
{
    private static readonly Guid Image = Constants.MediaTypes.Guids.ImageGuid;
    private static readonly Guid Svg = Constants.MediaTypes.Guids.SvgGuid;
    private static readonly Guid File = Constants.MediaTypes.Guids.FileGuid;
    private static readonly Guid Audio = Constants.MediaTypes.Guids.AudioGuid;
    private static readonly Guid Video = Constants.MediaTypes.Guids.VideoGuid;

    public static readonly DataTypeDefinition Picture = One(
        new("547201f8-e9ed-4b0a-9173-25b67a3f0000"), "Picture",
        ("filter", Setting.Keys(Image, Svg)),
        ("enableLocalFocalPoint", true),
        ("crops", new[] { Setting.Of(("alias", "social"), ("label", "Social media"), ("width", 1200), ("height", 630)) }));

    public static readonly DataTypeDefinition CaptionFile = One(
        new("58d7f527-ff94-42c3-ad0a-2f55a4d70000"), "Caption file",
        ("filter", Setting.Keys(File)));

    public static readonly DataTypeDefinition Files = Several(new("a443db33-378b-42d1-a1a5-9675883b0000"), "Files");

    private static DataTypeDefinition One(Guid key, string name, params (string, object)[] settings) => Picker(key, name,
        [.. settings, ("multiple", false), ("validationLimit", Setting.Of(("min", 0), ("max", 1)))]);

    private static DataTypeDefinition Several(Guid key, string name) => Picker(key, name,
        [("filter", Setting.Keys(File, Image, Svg, Audio, Video)), ("multiple", true)]);

    private static DataTypeDefinition Picker(Guid key, string name, (string, object)[] settings) =>
        new(key, name, Constants.PropertyEditors.Aliases.MediaPicker3, "Umb.PropertyEditorUi.MediaPicker")
        {
            Settings = Setting.Of(settings),
        };
}
