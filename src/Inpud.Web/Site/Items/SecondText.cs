using System.Text.RegularExpressions;

namespace Inpud.Web.Site.Items;

/// <summary>
/// A second text on a page. Headings and footnotes of each text have ids that are unique in that text only, so those of a second one
/// get a name before them, and the links to them too.
/// </summary>
internal static partial class SecondText
{
    public static string? Of(string? html, string name) =>
        html is null ? null : Places().Replace(html, place => $"{place.Groups["before"].Value}{name}_");

    /// <summary>Inside a tag, where a text's own words cannot be: the converter escapes quotation marks in attributes and angle brackets in words.</summary>
    [GeneratedRegex("""(?<before><[a-z][a-z0-9]*[^<>]*?\s(?:id="|href="#))""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
