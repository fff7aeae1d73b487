using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Inpud.Cms.PropertyEditors.Dates;

/// <summary>What the date editors have in common: a JSON value, and time zones to choose from.</summary>
internal abstract class DatePropertyEditorBase : DataEditor
{
    private readonly IIOHelper _io;
    private readonly DateShape _shape;

    protected DatePropertyEditorBase(IDataValueEditorFactory valueEditors, IIOHelper io, DateShape shape)
        : base(valueEditors)
    {
        _io = io;
        _shape = shape;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateValueEditor>(Attribute!, _shape);

    protected override IConfigurationEditor CreateConfigurationEditor() => new DateTimeConfigurationEditor(_io);
}

/// <summary>The time zones that may be chosen.</summary>
internal sealed class DateTimeConfigurationEditor(IIOHelper io) : ConfigurationEditor<DateTimeConfiguration>(io);

/// <summary><c>Umbraco.DateOnly</c>: a day.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
    : DatePropertyEditorBase(valueEditors, io, new DateShape("yyyy-MM-dd"));

/// <summary><c>Umbraco.TimeOnly</c>: a time of day.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
    : DatePropertyEditorBase(valueEditors, io, new DateShape("HH:mm:ss", TimeOnly: true));

/// <summary><c>Umbraco.DateTimeUnspecified</c>: a day and a time, wherever one is.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
    : DatePropertyEditorBase(valueEditors, io, new DateShape("yyyy-MM-dd'T'HH:mm:ss"));

/// <summary><c>Umbraco.DateTimeWithTimeZone</c>: a moment, the same all over the world.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
    : DatePropertyEditorBase(valueEditors, io, new DateShape("yyyy-MM-dd'T'HH:mm:sszzz"));

/// <summary><c>Umbraco.DateTime</c>: the older editor of a day and a time, stored as a date.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor : DataEditor
{
    public DateTimePropertyEditor(IDataValueEditorFactory valueEditors)
        : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = base.CreateValueEditor();
        editor.Validators.Add(new DateTimeValidator());
        return editor;
    }
}
