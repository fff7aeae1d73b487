using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Dates, numbers, yes and no.</summary>
internal static class Values
{
    public static readonly DataTypeDefinition Date = new(
        new("1b37d0da-c424-4014-9e8f-efb5b4f10000"), "Date",
        Constants.PropertyEditors.Aliases.DateOnly, "Umb.PropertyEditorUi.DateOnlyPicker");

    public static readonly DataTypeDefinition Year = Number(new("1ade71d8-2178-4767-a0b4-297f09920000"), "Year", 1900, 2200);
    public static readonly DataTypeDefinition Count = Number(new("88e82cf9-9bb6-4055-98a8-d6b6b2300000"), "Number of pages", 1, 100_000);

    public static readonly DataTypeDefinition Flag = new(
        Constants.DataTypes.Guids.CheckboxGuid, "True/false",
        Constants.PropertyEditors.Aliases.Boolean, "Umb.PropertyEditorUi.Toggle")
    {
        Settings = Setting.Of(("default", false)),
    };

    private static DataTypeDefinition Number(Guid key, string name, int least, int most) =>
        new(key, name, Constants.PropertyEditors.Aliases.Integer, "Umb.PropertyEditorUi.Integer")
        {
            Settings = Setting.Of(("min", least), ("max", most)),
        };
}
