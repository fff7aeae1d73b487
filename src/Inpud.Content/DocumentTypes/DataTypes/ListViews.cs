using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>How the children of a folder are listed. Both are Umbraco's own; the media section is blank without the second.</summary>
internal static class ListViews
{
    public static readonly DataTypeDefinition Documents = Of(
        Constants.DataTypes.Guids.ListViewContent, "List View - Content", "Umb.CollectionView.Document.Table", "Umb.CollectionView.Document.Grid");

    public static readonly DataTypeDefinition Media = Of(
        Constants.DataTypes.Guids.ListViewMedia, "List View - Media", "Umb.CollectionView.Media.Grid", "Umb.CollectionView.Media.Table");

    private static DataTypeDefinition Of(string key, string name, params string[] views) =>
        new(new(key), name, Constants.PropertyEditors.Aliases.ListView, "Umb.PropertyEditorUi.Collection")
        {
            Settings = Setting.Of(
                ("pageSize", 50),
                ("orderBy", "updateDate"),
                ("orderDirection", "desc"),
                ("layouts", views.Select(Layout).ToArray()),
                ("includeProperties", new[] { Column("updateDate", "Last edited"), Column("creator", "Created by") })),
        };

    private static IReadOnlyDictionary<string, object> Layout(string view) => view.EndsWith("Table", StringComparison.Ordinal)
        ? Setting.Of(("name", "Table"), ("icon", "icon-list"), ("collectionView", view))
        : Setting.Of(("name", "Grid"), ("icon", "icon-grid"), ("collectionView", view));

    private static IReadOnlyDictionary<string, object> Column(string alias, string header) =>
        Setting.Of(("alias", alias), ("header", header), ("isSystem", true));
}
