namespace Inpud.Cms.PropertyEditors.Markup;

/// <summary>Where a link in a text leads.</summary>
internal enum LinkTarget
{
    /// <summary>A place on this site, or an address that opens a mail or telephone program.</summary>
    Local,

    /// <summary>Another site.</summary>
    External,

    /// <summary>A scheme that can run code or reach into the reader's machine, or that we do not know.</summary>
    Unsafe,
}

/// <summary>Tells apart links the way a browser would read them.</summary>
internal static class LinkTargets
{
    /// <summary>
    /// Only http, https, mailto and tel are trusted; whatever else stands before a colon is not, known or unknown.
    /// Browsers skip white space and control characters inside a scheme and take <c>\</c> for <c>/</c>, so both are done here.
    /// </summary>
    public static LinkTarget Of(string? url)
    {
        var visible = string.Concat((url ?? "").Where(character => character > ' ' && !char.IsControl(character))).Replace('\\', '/');
        var end = visible.AsSpan().IndexOfAny(":/?#");
        if (end >= 0 && visible[end] == ':')
        {
            return visible[..end].ToUpperInvariant() switch
            {
                "HTTP" or "HTTPS" => LinkTarget.External,
                "MAILTO" or "TEL" => LinkTarget.Local,
                _ => LinkTarget.Unsafe,
            };
        }

        return visible.StartsWith("//", StringComparison.Ordinal) ? LinkTarget.External : LinkTarget.Local;
    }
}
