using System.Collections.Frozen;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Management.Users;

/// <summary>
/// Between the names that Core stores for sections (<c>content</c>) and those of the client (<c>Umb.Section.Content</c>). Names that
/// neither knows, such as an extension's, are the same on both sides.
/// </summary>
internal static class SectionAliases
{
    private static readonly FrozenDictionary<string, string> ClientByCore = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Constants.Applications.Content] = "Umb.Section.Content",
        [Constants.Applications.Media] = "Umb.Section.Media",
        [Constants.Applications.Settings] = "Umb.Section.Settings",
        [Constants.Applications.Users] = "Umb.Section.Users",
        [Constants.Applications.Translation] = "Umb.Section.Translation",
        [Constants.Applications.Members] = "Umb.Section.Members",
        [Constants.Applications.Packages] = "Umb.Section.Packages",
        [Constants.Applications.Library] = "Umb.Section.Library",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> CoreByClient =
        ClientByCore.ToFrozenDictionary(x => x.Value, x => x.Key, StringComparer.OrdinalIgnoreCase);

    public static string[] ToClient(IEnumerable<string> stored) =>
        [.. stored.Select(x => ClientByCore.GetValueOrDefault(x, x)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static string[] ToCore(IEnumerable<string> sent) =>
        [.. sent.Select(x => CoreByClient.GetValueOrDefault(x, x)).Distinct(StringComparer.Ordinal)];
}
