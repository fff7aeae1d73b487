using System.Collections.Concurrent;
using System.Globalization;
using Inpud.Content;
using Inpud.Content.Network;

namespace Inpud.Web.Site.Wording;

/// <summary>Countries in a reader's language, as the framework knows them.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<(Culture, string), string> _known = new();

    /// <summary>The name of a code that the directory keeps.</summary>
    public static string In(Culture culture, string code) => _known.GetOrAdd((culture, code), static x => Find(x.Item1, x.Item2));

    private static string Find(Culture culture, string code)
    {
        try
        {
            // A language together with a country names that country in that language, whether anybody speaks it there or not.
            return new RegionInfo($"{culture.Info.TwoLetterISOLanguageName}-{code}").NativeName is { Length: > 0 } name && name != code ? name : Country.Name(code);
        }
        catch (ArgumentException)
        {
            return Country.Name(code);
        }
    }
}
