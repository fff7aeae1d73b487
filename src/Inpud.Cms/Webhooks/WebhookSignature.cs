using System.Security.Cryptography;
using System.Text;

namespace Inpud.Cms.Webhooks;

/// <summary>
/// Signs calls, so that a receiver knows that they come from this site and are new: the way of "Standard Webhooks", for which
/// there are libraries. Umbraco itself signs nothing.
/// </summary>
/// <remarks>
/// The secret is the value of the header <see cref="SecretHeader"/> among a webhook's own headers; that header is never sent. Signed
/// is <c>{webhook-id}.{webhook-timestamp}.{body}</c> with HMAC-SHA256; <c>webhook-signature</c> is <c>v1,</c> and the result in Base64.
/// </remarks>
internal static class WebhookSignature
{
    public const string SecretHeader = "X-Webhook-Secret";
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string EncodedPrefix = "whsec_";

    public static bool IsSecret(string header) => header.Trim().Equals(SecretHeader, StringComparison.OrdinalIgnoreCase);

    /// <param name="secret">Text as it is, or <c>whsec_</c> and Base64.</param>
    /// <param name="id">The call's id, the same at each try.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The body as sent.</param>
    public static string Of(string secret, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    private static byte[] KeyOf(string secret)
    {
        if (secret.StartsWith(EncodedPrefix, StringComparison.Ordinal))
        {
            var bytes = new byte[secret.Length];
            if (Convert.TryFromBase64String(secret[EncodedPrefix.Length..], bytes, out var length))
            {
                return bytes[..length];
            }
        }

        return Encoding.UTF8.GetBytes(secret);
    }
}
