using System.Globalization;

namespace Inpud.Content.Network;

/// <summary>How names are compared: in any case, with or without accents, in all scripts, the same on both databases.</summary>
internal static class Names
{
    private static readonly CompareInfo _rules = CultureInfo.InvariantCulture.CompareInfo;

    public static bool Contain(string name, string part) => _rules.IndexOf(name, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    public static int Compare(string one, string other) => _rules.Compare(one, other, CompareOptions.IgnoreCase);
}
