using System.Collections.Frozen;

namespace Inpud.Cms.Webhooks;

/// <summary>Which headers whoever edits a webhook may set.</summary>
internal static class WebhookHeaders
{
    /// <summary>They belong to the connection, or to the signature.</summary>
    private static readonly FrozenSet<string> _own = FrozenSet.ToFrozenSet(
        [
            "Host", "Connection", "Content-Length", "Content-Encoding", "Content-Type", "Transfer-Encoding", "Upgrade", "Expect", "TE", "Trailer", "Keep-Alive",
            "Proxy-Connection", WebhookSignature.IdHeader, WebhookSignature.TimestampHeader, WebhookSignature.SignatureHeader,
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool MaySend(string name) => IsToken(name.Trim()) && !_own.Contains(name.Trim());

    /// <summary>Whether a header can bear the value: no line breaks, nothing but ASCII.</summary>
    public static bool MayBe(string value) => value.All(x => x is >= ' ' and <= '~' or '\t');

    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(x => char.IsAsciiLetterOrDigit(x) || "!#$%&'*+-.^_`|~".Contains(x, StringComparison.Ordinal));
}
