namespace Inpud.Web.Site.Headers;

/// <summary>
/// What browsers may do with a page: show it, with its own style sheet and pictures. No script, no frame, no other site, no word to
/// other sites about where a reader came from, no sensor.
/// </summary>
internal static class SecurityHeaders
{
    private const string Sources = "default-src 'self'; script-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; ";

    private const string ContentSecurityPolicy = Sources + "form-action 'self'; frame-ancestors 'none'";

    private const string DraftSecurityPolicy = Sources + "form-action 'none'; frame-ancestors 'self'";

    private const string PermissionsPolicy =
        "accelerometer=(), ambient-light-sensor=(), attribution-reporting=(), autoplay=(), battery=(), bluetooth=(), browsing-topics=(), camera=(), "
        + "display-capture=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=()";

    public static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
    }

    /// <summary>Files that are made of pages: whoever searches should find the page.</summary>
    public static void KeepOutOfSearch(IHeaderDictionary headers) => headers["X-Robots-Tag"] = "noindex";

    /// <summary>A draft is for one pair of eyes: the editing client shows it in a frame, nobody keeps it, no search engine lists it.</summary>
    public static void WriteForDraft(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = DraftSecurityPolicy;
        headers.XFrameOptions = "SAMEORIGIN";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }
}
