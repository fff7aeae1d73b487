using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Inpud.Cms.ResponseCache;

/// <summary>
/// ASP.NET Core's output cache, but for responses that were being made while something was thrown away: what they show may be
/// what was thrown away, and nobody would throw it away again. A policy tags a response with <see cref="Moment"/> before it is made.
/// </summary>
public sealed class KeptResponses(IOutputCacheStore kept) : IOutputCacheStore
{
    private const string Prefix = "made-after-change-";
    private long _changes;

    /// <summary>The tag of responses of which the making begins now.</summary>
    public string Moment => Prefix + Volatile.Read(ref _changes).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => kept.GetAsync(key, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var made = Array.Find(tags ?? [], x => x.StartsWith(Prefix, StringComparison.Ordinal));
        if (IsPast(made))
        {
            return;
        }

        await kept.SetAsync(key, value, tags, validFor, cancellationToken);

        // Whoever threw something away between the two looked for this response before it lay there.
        if (IsPast(made))
        {
            await kept.EvictByTagAsync(made!, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _changes);
        return kept.EvictByTagAsync(tag, cancellationToken);
    }

    private bool IsPast(string? moment) => moment is not null && moment != Moment;
}
