using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Requests;

internal static class RequestHeaders
{
    /// <summary>The header's first value; null if it is missing or blank, or if there is no request.</summary>
    public static string? Header(this IHttpContextAccessor http, string name) =>
        http.HttpContext?.Request.Headers[name].FirstOrDefault() is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

/// <summary>Who may read: everyone, or whoever has the key (<c>Api-Key</c>).</summary>
internal sealed class RequestAccess(IHttpContextAccessor http, IOptionsMonitor<DeliveryApiSettings> settings) : IApiAccessService
{
    public bool HasPublicAccess() => settings.CurrentValue is { Enabled: true } rules && (rules.PublicAccess || HasKey(rules));

    public bool HasPreviewAccess() => settings.CurrentValue is { Enabled: true } rules && HasKey(rules);

    public bool HasMediaAccess() => settings.CurrentValue is { Enabled: true, Media.Enabled: true } rules
        && (rules is { PublicAccess: true, Media.PublicAccess: true } || HasKey(rules));

    /// <summary>Compares digests, in constant time: the answer's delay says nothing about the key, not even its length.</summary>
    private bool HasKey(DeliveryApiSettings rules) => !string.IsNullOrWhiteSpace(rules.ApiKey)
        && http.Header(Constants.DeliveryApi.HeaderNames.ApiKey) is { } given
        && CryptographicOperations.FixedTimeEquals(Digest(given), Digest(rules.ApiKey.Trim()));

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

/// <summary><c>Preview: true</c> shows drafts, to whoever has the key. To others it says nothing: they get what is published.</summary>
internal sealed class RequestPreview(IHttpContextAccessor http, IApiAccessService access) : IRequestPreviewService
{
    public bool IsPreview() =>
        string.Equals(http.Header(Constants.DeliveryApi.HeaderNames.Preview), "true", StringComparison.OrdinalIgnoreCase)
        && access.HasPreviewAccess();
}

/// <summary>
/// <c>Accept-Language</c> names one language. The list that a browser sends of itself names none, as in Umbraco; a language that
/// the site does not have is taken at its word, so that it shows nothing that varies by language.
/// </summary>
internal sealed partial class RequestCulture(IHttpContextAccessor http, DeliveryLanguages languages) : IRequestCultureService
{
    public string? GetRequestedCulture()
    {
        var asked = http.Header(Constants.DeliveryApi.HeaderNames.AcceptLanguage);
        if (asked is null || !LanguageTag().IsMatch(asked))
        {
            return null;
        }

        return languages.Find(asked) ?? (IsCulture(asked) ? asked : null);
    }

    /// <summary>Core makes a <see cref="CultureInfo"/> of it further on.</summary>
    private static bool IsCulture(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}

/// <summary><c>Accept-Segment</c>.</summary>
internal sealed class RequestSegment(IHttpContextAccessor http) : IRequestSegmentService
{
    public string? GetRequestedSegment() => http.Header(Constants.DeliveryApi.HeaderNames.AcceptSegment);
}
