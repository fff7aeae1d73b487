using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary><c>Umbraco.UploadField</c>: one file.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.UploadField, ValueEditorIsReusable = true)]
internal sealed class FileUploadPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public FileUploadPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<FileUploadValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new FileUploadConfigurationEditor(_io);
}

/// <summary>The client gets <c>{src}</c> and posts that or <c>{temporaryFileId}</c>; the URL is stored.</summary>
internal sealed class FileUploadValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;
    private readonly UploadStore _uploads;

    public FileUploadValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        UploadStore uploads)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _uploads = uploads;
        Validators.Add(new UploadRules(json, texts, uploads));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredFile(_json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        UploadedFile.Read(property.GetValue(culture, segment), _json) is { Src: { Length: > 0 } src } ? new { Src = src } : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var current = UploadedFile.Read(currentValue, _json)?.Src;
        return UploadedFile.Read(editorValue.Value, _json) is { } posted ? _uploads.Keep(posted, current, editorValue) : current;
    }
}
