using Inpud.Content;

namespace Inpud.Web.Site.Preview;

/// <summary>Where drafts are shown: <c>/{key}?culture=fr</c>, as the editing client asks for them.</summary>
internal static class DraftAddress
{
    private const int KeyLength = 36;

    /// <summary>The document that an address names by its key, or null.</summary>
    public static Guid? KeyIn(string? path) =>
        path is ['/', .. { Length: KeyLength } key] && Guid.TryParseExact(key, "D", out var document) ? document : null;

    public static string Of(Guid document, Culture culture) => $"/{document:D}?culture={culture.Name}";
}
