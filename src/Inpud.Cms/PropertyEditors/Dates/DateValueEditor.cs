using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using static Umbraco.Cms.Core.PropertyEditors.DateTimeConfiguration;

namespace Inpud.Cms.PropertyEditors.Dates;

/// <summary>What one of the date editors has use for.</summary>
/// <param name="EditorFormat">How the client gets its values.</param>
/// <param name="TimeOnly">Whether the day does not count.</param>
internal sealed record DateShape(string EditorFormat, bool TimeOnly = false)
{
    public DateTimeOffset Fit(DateTimeOffset moment) =>
        TimeOnly ? new DateTimeOffset(DateTime.MinValue + moment.TimeOfDay, TimeSpan.Zero) : moment;
}

/// <summary>The client gets and posts <c>{date, timeZone}</c>; a bare ISO date is taken too, for programs that do not know the form.</summary>
internal sealed class DateValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly IJsonSerializer _json;
    private readonly DateShape _shape;

    public DateValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        DateShape shape)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _shape = shape;
        Validators.Add(new DateRules(json, texts, shape));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredDate(_json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredDate.Read(property.GetValue(culture, segment), _json) is { } stored
            ? new PostedDate(stored.Date.ToString(_shape.EditorFormat, CultureInfo.InvariantCulture), stored.TimeZone)
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        PostedDate.Read(editorValue.Value, _json) switch
        {
            null => currentValue,
            { IsEmpty: true } => null,
            var posted when posted.Parse(_shape) is { } moment => _json.Serialize(new StoredDate(moment, posted.TimeZone)),
            _ => currentValue,
        };

    /// <summary>UTC in ISO 8601: texts of it sort by time.</summary>
    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        StoredDate.Read(value, _json)?.Date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>The value is a date, in one of the time zones that are configured.</summary>
internal sealed class DateRules(IJsonSerializer json, ILocalizedTextService texts, DateShape shape) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (PostedDate.Read(value, json) is not { } posted || (!posted.IsEmpty && posted.Parse(shape) is null))
        {
            yield return texts.NoDate();
            yield break;
        }

        if (!posted.IsEmpty && dataTypeConfiguration is DateTimeConfiguration { TimeZones: { Mode: TimeZoneMode.Custom } zones }
            && !zones.TimeZones.Contains(posted.TimeZone, StringComparer.OrdinalIgnoreCase))
        {
            yield return texts.NotAnOption(posted.TimeZone);
        }
    }
}

/// <summary>Asks for a date: an object without one is empty.</summary>
internal sealed class RequiredDate(IJsonSerializer json) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType)
    {
        if (PostedDate.Read(value, json) is not { IsEmpty: false })
        {
            yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
        }
    }
}
