using Umbraco.Cms.Core;

namespace Inpud.Cms.Delivery.Caching;

/// <summary>
/// What the response of this request was made of. A cache keeps the response under these tags and throws it away when one of
/// them is evicted. Scoped to the request; complete once the endpoint has run.
/// </summary>
public interface IDeliveryResponseTags
{
    /// <summary>The tags, each once: of items and media shown or linked to, of what lies above them, and of queries.</summary>
    IReadOnlyCollection<string> Tags { get; }

    /// <summary>Adds what else the response depends on.</summary>
    void Add(string tag);
}

internal sealed class DeliveryResponseTags : IDeliveryResponseTags
{
    /// <summary>On responses that any document's publishing can change: lists, whose members may come and go.</summary>
    public const string Query = "umb-dapi-content-query";

    /// <summary>On responses that any media item's change can change: lists of media.</summary>
    public const string MediaQuery = "umb-dapi-media-query";

    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _contents = [];
    private readonly HashSet<Guid> _media = [];

    public IReadOnlyCollection<string> Tags =>
    [
        .. _tags,
        .. _contents.Select(x => Constants.DeliveryApi.OutputCache.ContentTagPrefix + x),
        .. _media.Select(x => Constants.DeliveryApi.OutputCache.MediaTagPrefix + x),
    ];

    /// <summary>The documents among them.</summary>
    public IReadOnlyCollection<Guid> Contents => _contents;

    public void Add(string tag) => _tags.Add(tag);

    public void AddContent(Guid key) => _contents.Add(key);

    public void AddMedia(Guid key) => _media.Add(key);
}
