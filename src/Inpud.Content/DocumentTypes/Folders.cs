using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The folders that hold each kind of item. Each is also the page that lists them.</summary>
public static class Folders
{
    /// <summary>The composition all folders share.</summary>
    public static DocumentTypeDefinition Text { get; } = new(FixedKeys.FolderText, "folderText", "Folder text", "icon-folder")
    {
        Description = "The words above a list.",
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "title", "Title", Texts.Title) { PerCulture = true, Mandatory = true },
                new(2, "intro", "Introduction", Texts.Area) { PerCulture = true },
            ]),
        ],
    };

    /// <summary>Holds publications, shown to staff as a list.</summary>
    public static DocumentTypeDefinition Publications { get; } =
        Of(FixedKeys.PublicationFolder, "publicationFolder", "Publications", Publication.Alias) with { ListView = ListViews.Documents };

    /// <summary>Holds statements, shown to staff as a list.</summary>
    public static DocumentTypeDefinition Statements { get; } =
        Of(FixedKeys.StatementFolder, "statementFolder", "Statements", Statement.Alias) with { ListView = ListViews.Documents };

    /// <summary>Holds campaigns.</summary>
    public static DocumentTypeDefinition Campaigns { get; } =
        Of(FixedKeys.CampaignFolder, "campaignFolder", "Campaigns", Campaign.Alias);

    /// <summary>Holds the tree of topics.</summary>
    public static DocumentTypeDefinition Topics { get; } =
        Of(FixedKeys.TopicFolder, "topicFolder", "Topics", Topic.Alias);

    /// <summary>Holds the tree of regions.</summary>
    public static DocumentTypeDefinition Regions { get; } =
        Of(FixedKeys.RegionFolder, "regionFolder", "Regions", Region.Alias);

    /// <summary>Holds the tree of demands.</summary>
    public static DocumentTypeDefinition Demands { get; } =
        Of(FixedKeys.DemandFolder, "demandFolder", "Demands", Demand.Alias);

    /// <summary>Holds the strategic plans.</summary>
    public static DocumentTypeDefinition Plans { get; } =
        Of(FixedKeys.PlanFolder, "planFolder", "Strategic plans", PlanPeriod.Alias);

    /// <summary>Every folder, in the order of the site's tree.</summary>
    public static IReadOnlyList<DocumentTypeDefinition> All { get; } =
        [Publications, Statements, Campaigns, Topics, Regions, Demands, Plans];

    private static DocumentTypeDefinition Of(Guid key, string alias, string name, string child) =>
        new(key, alias, name, "icon-folder")
        {
            PerCulture = true,
            Compositions = [Text],
            AllowedChildren = [child],
        };
}
