using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary><c>Umbraco.ImageCropper</c>: one image with a focal point and the configured crops.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ImageCropperPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public ImageCropperPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ImageCropperValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new ImageCropperConfigurationEditor(_io);
}

/// <summary>The crops an image cropper offers.</summary>
internal sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public ImageCropperCrop[]? Crops { get; set; }
}

internal sealed class ImageCropperConfigurationEditor(IIOHelper io) : ConfigurationEditor<ImageCropperConfiguration>(io);

/// <summary>
/// The client gets every configured crop and posts <c>{src, temporaryFileId, focalPoint, crops}</c>; what was cut or marked is stored.
/// </summary>
internal sealed class ImageCropperValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly UploadStore _uploads;

    public ImageCropperValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IDataTypeConfigurationCache configurations,
        UploadStore uploads)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _configurations = configurations;
        _uploads = uploads;
        Validators.Add(new UploadRules(json, texts, uploads));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredFile(_json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var crops = _configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey)?.Crops ?? [];
        return Read(property.GetValue(culture, segment), _json)?.WithCrops(crops);
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (UploadedFile.Read(editorValue.Value, _json) is not { } posted)
        {
            return currentValue;
        }

        var src = _uploads.Keep(posted, Read(currentValue, _json)?.Src, editorValue);
        var image = Read(editorValue.Value, _json) ?? new ImageCropperValue();
        return string.IsNullOrEmpty(src) ? null : _json.Serialize(image.Pruned() with { Src = src });
    }

    /// <summary>The image in a stored or posted value, or in a bare URL; null for none.</summary>
    internal static ImageCropperValue? Read(object? value, IJsonSerializer json) => value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new ImageCropperValue { Src = text },
        _ => json.TryDeserialize(value, out ImageCropperValue? image) ? image with { Crops = image.Crops ?? [] } : null,
    };
}
