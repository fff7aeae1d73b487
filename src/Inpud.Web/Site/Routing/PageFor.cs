using Inpud.Content.DocumentTypes;

namespace Inpud.Web.Site.Routing;

/// <summary>Which Razor page shows what.</summary>
internal static class PageFor
{
    /// <summary>The folder of the site's pages, below the project.</summary>
    public const string Folder = "/Site";

    private const string List = Folder + "/Lists/List";
    private const string Subjects = Folder + "/Subjects/Subjects";
    private const string Subject = Folder + "/Subjects/Subject";

    private static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        [Content.DocumentTypes.Home.Alias] = Folder + "/Home/Home",
        [Publication.Alias] = Folder + "/Publications/Publication",
        [Statement.Alias] = Folder + "/Statements/Statement",
        [Campaign.Alias] = Folder + "/Campaigns/Campaign",
        [Page.Alias] = Folder + "/Pages/TextPage",
        [Folders.Publications.Alias] = List,
        [Folders.Statements.Alias] = List,
        [Folders.Campaigns.Alias] = List,
        [Folders.Topics.Alias] = Subjects,
        [Folders.Regions.Alias] = Subjects,
        [Folders.Demands.Alias] = Subjects,
        [Folders.Plans.Alias] = Subjects,
        [Topic.Alias] = Subject,
        [Region.Alias] = Subject,
        [Demand.Alias] = Subject,
        [PlanPeriod.Alias] = Subject,
        [PlanDirection.Alias] = Subject,
    };

    /// <summary>Whether documents of this type have a page of their own. Asks and actions stand on their campaign's.</summary>
    public static bool Exists(string type) => ByType.ContainsKey(type);

    public static string Of(Outcome outcome) => outcome switch
    {
        Found { IsEndorsements: true } => Folder + "/Statements/Endorsements",
        ToSearch => Folder + "/Searching/Search",
        ToDirectory => Folder + "/Directory/Listing",
        Found found => ByType[found.Entry.Item.Type],
        ToCitation => Folder + "/Citing/Citation",
        ToFeed => Folder + "/Feeds/Feed",
        Moved => Folder + "/Problems/Elsewhere",
        _ => Folder + "/Problems/Problem",
    };
}
