using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary><c>Umbraco.MediaPicker3</c>: one or several media items, each with crops for this place.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MediaPicker3PropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MediaPicker3PropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<MediaPicker3ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MediaPicker3ConfigurationEditor(_io);
}

/// <summary>The client gets every configured crop and the type of each item; only what was cut or marked is stored.</summary>
internal sealed class MediaPicker3ValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;
    private readonly IEntityService _entities;
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly TimeProvider _time;

    public MediaPicker3ValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        IEntityService entities,
        IDataTypeConfigurationCache configurations,
        MediaPickerRules rules,
        TimeProvider time)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _entities = entities;
        _configurations = configurations;
        _time = time;
        Validators.Add(rules);
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var picked = PickedMedia.Read(property.GetValue(culture, segment), _json) ?? [];
        var types = TypesOf(picked);
        var crops = _configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey).Crops().ToList();
        return picked
            .Where(entry => types.ContainsKey(entry.MediaKey))
            .Select(entry => entry.With(entry.ToCrops().WithCrops(crops)) with { MediaTypeAlias = types[entry.MediaKey] })
            .ToArray();
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        PickedMedia.Read(editorValue.Value, _json) switch
        {
            null => currentValue,
            [] => null,
            var picked => _json.Serialize(picked.Select(ToStore)),
        };

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        (PickedMedia.Read(value, _json) ?? []).Select(entry => new UmbracoEntityReference(entry.ToUdi()));

    private PickedMedia ToStore(PickedMedia entry) => entry.With(entry.ToCrops().Pruned()) with
    {
        Key = entry.Key == Guid.Empty ? Guid.CreateVersion7(_time.GetUtcNow()) : entry.Key,
        MediaTypeAlias = null,
    };

    private Dictionary<Guid, string> TypesOf(PickedMedia[] picked)
    {
        Guid[] keys = [.. picked.Select(entry => entry.MediaKey).Distinct()];
        return keys.Length is 0 ? [] : _entities.GetAll(UmbracoObjectTypes.Media, keys).OfType<IContentEntitySlim>()
            .ToDictionary(media => media.Key, media => media.ContentTypeAlias);
    }
}
