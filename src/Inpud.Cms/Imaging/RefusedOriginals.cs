using Microsoft.Extensions.Caching.Memory;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Remembers for a while which renditions could not be made, so that asking again and again for a damaged picture costs
/// nothing. At most a thousand, ten minutes each.
/// </summary>
internal sealed class RefusedOriginals : IDisposable
{
    private readonly MemoryCache _outcomes = new(new MemoryCacheOptions { SizeLimit = 1000 });

    public RenditionOutcome? Find(string hash) => _outcomes.TryGetValue(hash, out RenditionOutcome outcome) ? outcome : null;

    public void Add(string hash, RenditionOutcome outcome) =>
        _outcomes.Set(hash, outcome, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10) });

    public void Dispose() => _outcomes.Dispose();
}
