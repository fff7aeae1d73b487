using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>What holds a file, and the facts that are read from it. All are Umbraco's own, under Umbraco's keys.</summary>
internal static class Uploads
{
    public static readonly DataTypeDefinition Image = new(
        Constants.DataTypes.Guids.ImageCropperGuid, "Image Cropper",
        Constants.PropertyEditors.Aliases.ImageCropper, "Umb.PropertyEditorUi.ImageCropper");

    public static readonly DataTypeDefinition File = Of(Constants.DataTypes.Guids.UploadGuid, "Upload File");
    public static readonly DataTypeDefinition Video = Of(Constants.DataTypes.Guids.UploadVideoGuid, "Upload Video", "mp4", "webm", "ogv");
    public static readonly DataTypeDefinition Audio =
        Of(Constants.DataTypes.Guids.UploadAudioGuid, "Upload Audio", "mp3", "weba", "oga", "opus");

    public static readonly DataTypeDefinition Svg = Of(Constants.DataTypes.Guids.UploadVectorGraphicsGuid, "Upload Vector Graphics", "svg");

    public static readonly DataTypeDefinition Label = Fact(new(Constants.DataTypes.Guids.LabelString), "Label (string)", ValueType.Text);
    public static readonly DataTypeDefinition LongLabel = Fact(new("6c0e8a55-7f1d-4f0b-9a86-5b7f0c1d0000"), "Label (long text)", ValueType.LongText);
    public static readonly DataTypeDefinition Pixels =
        Fact(new(Constants.DataTypes.Guids.LabelPixels), "Label (pixels)", ValueType.Whole, "{=value}px");

    public static readonly DataTypeDefinition Bytes =
        Fact(new(Constants.DataTypes.Guids.LabelBytes), "Label (bytes)", ValueType.Large, "{=value | bytes}");

    private static DataTypeDefinition Of(Guid key, string name, params string[] extensions) =>
        new(key, name, Constants.PropertyEditors.Aliases.UploadField, "Umb.PropertyEditorUi.UploadField")
        {
            Settings = Setting.Of(("fileExtensions", extensions)),
        };

    private static DataTypeDefinition Fact(Guid key, string name, string type, string? template = null) =>
        new(key, name, Constants.PropertyEditors.Aliases.Label, "Umb.PropertyEditorUi.Label")
        {
            Settings = template is null
                ? Setting.Of(("umbracoDataValueType", type))
                : Setting.Of(("umbracoDataValueType", type), ("labelTemplate", template)),
        };

    private static class ValueType
    {
        public const string Text = "STRING";
        public const string LongText = "TEXT";
        public const string Whole = "INT";
        public const string Large = "BIGINT";
    }
}
