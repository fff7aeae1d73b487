using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>References to other items, and links to other sites.</summary>
internal static class Pickers
{
    public static readonly DataTypeDefinition Topics =
        Items(new("61e16a02-79b0-469f-9d7f-926ff7af0000"), "Topics", FixedKeys.Topic);

    public static readonly DataTypeDefinition Regions =
        Items(new("cecf583c-9f64-4acd-99da-7c7f31540000"), "Regions", FixedKeys.Region);

    public static readonly DataTypeDefinition Demands =
        Items(new("f7477914-5669-4a9d-be67-49c86e160000"), "Demands", FixedKeys.Demand);

    public static readonly DataTypeDefinition PlanDirections =
        Items(new("bf179a88-fc6e-4041-ad76-3ea9927d0000"), "Plan directions", FixedKeys.PlanDirection);

    public static readonly DataTypeDefinition AnyItems = Items(
        new("8c43d397-8706-4182-ae29-b3e3c9e50000"), "Publications, statements and campaigns",
        FixedKeys.Publication, FixedKeys.Statement, FixedKeys.Campaign);

    public static readonly DataTypeDefinition Publications =
        Items(new("6d971cb0-37e1-4046-a636-cc57d79e0000"), "Publications", FixedKeys.Publication);

    public static readonly DataTypeDefinition WebAddress = new(
        new("50b0fe11-72df-43c7-9e28-2a3cada80000"), "Web address",
        Constants.PropertyEditors.Aliases.MultiUrlPicker, "Umb.PropertyEditorUi.MultiUrlPicker")
    {
        Settings = Setting.Of(("minNumber", 0), ("maxNumber", 1), ("hideAnchor", true)),
    };

    private static DataTypeDefinition Items(Guid key, string name, params Guid[] types) =>
        new(key, name, Constants.PropertyEditors.Aliases.MultiNodeTreePicker, "Umb.PropertyEditorUi.ContentPicker")
        {
            Settings = Setting.Of(
                ("startNode", Setting.Of(("type", "content"))),
                ("filter", Setting.Keys(types)),
                ("minNumber", 0),
                ("maxNumber", 0)),
        };
}
