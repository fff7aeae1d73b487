using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Choices;

/// <summary><c>Umbraco.Tags</c>: free words, kept in a group of their own.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public TagsPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TagsValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(_io);
}

/// <summary>The client gets and posts an array of words; they are stored as JSON or separated by a delimiter, as configured.</summary>
internal sealed class TagsValueEditor : DataValueEditor, IDataValueTags
{
    private const char Comma = ',';

    private readonly IJsonSerializer _json;

    public TagsValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute)
        : base(strings, json, io, attribute) => _json = json;

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment), null);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var configuration = editorValue.DataTypeConfiguration as TagConfiguration;
        var tags = Read(editorValue.Value, configuration);
        return tags.Length is 0 ? null
            : configuration?.StorageType is TagsStorageType.Csv ? string.Join(Delimiter(configuration), tags)
            : _json.Serialize(tags);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
    {
        var configuration = ConfigurationEditor.ConfigurationAs<TagConfiguration>(dataTypeConfiguration) ?? new TagConfiguration();
        return Read(value, configuration)
            .Select(ITag (tag) => new Tag { Group = configuration.Group, Text = tag, LanguageId = languageId });
    }

    private static char Delimiter(TagConfiguration? configuration) => configuration?.Delimiter is { } set && set != default ? set : Comma;

    private string[] Read(object? value, TagConfiguration? configuration)
    {
        IEnumerable<string> tags = value switch
        {
            null => [],
            string text when !text.DetectIsJson() => text.Split(Delimiter(configuration)),
            _ => _json.TryDeserialize(value, out string[]? array) ? array : [],
        };
        return [.. tags.Select(tag => tag?.Trim() ?? "").Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
