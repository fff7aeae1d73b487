namespace Inpud.Bench;

/// <summary>Settings of the site under measurement, as its command line takes them.</summary>
internal static class SiteSettings
{
    /// <summary>The site's own folder: its appsettings.json, its pages' files.</summary>
    public static string ContentRoot { get; } = Path.Combine(Repository.Root, "src", "Inpud.Web");

    public static IEnumerable<string> Of(string database, string media) =>
    [
        $"--contentRoot={ContentRoot}",
        // Like Production in all but one thing: its keys may lie where they always did.
        "--environment=Bench",
        $"--ConnectionStrings:umbracoDbDSN=Data Source={database};Cache=Private;Foreign Keys=True;Pooling=True",
        $"--Umbraco:CMS:Global:UmbracoMediaPhysicalRootPath={media}",
    ];

    /// <summary>With the response caches on or off.</summary>
    public static IEnumerable<string> Cache(bool isOn) =>
    [
        $"--Umbraco:CMS:DeliveryApi:OutputCache:Enabled={isOn}",
        "--Umbraco:CMS:DeliveryApi:OutputCache:ContentDuration=00:10:00",
        $"--Inpud:PageCache:Enabled={isOn}",
    ];
}
