using System.Text.Json.Serialization;
using Inpud.Cms.PropertyEditors.Markup;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary>A link as it is stored: to a document or media of this site by UDI, or to anywhere else by URL.</summary>
internal sealed record StoredLink
{
    public string? Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Target { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GuidUdi? Udi { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>What follows the URL: <c>?query</c> or <c>#anchor</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QueryString { get; init; }

    /// <summary>The language to lead to; null for the one that is being read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Culture { get; init; }

    /// <summary>Following it could run code in the reader's browser.</summary>
    [JsonIgnore]
    public bool IsUnsafe => Udi is null && LinkTargets.Of(Url + QueryString) is LinkTarget.Unsafe;

    /// <summary>The links in a stored value; null if it is not one.</summary>
    public static StoredLink[]? Read(object? stored, IJsonSerializer json) => stored switch
    {
        null => [],
        string text when string.IsNullOrWhiteSpace(text) => [],
        _ => json.TryDeserialize(stored, out StoredLink?[]? links) ? [.. links.OfType<StoredLink>()] : null,
    };

    /// <summary>The links in what the client posts; null if it did not post links.</summary>
    public static StoredLink[]? ReadPosted(object? posted, IJsonSerializer json) => posted switch
    {
        null => [],
        string text when string.IsNullOrWhiteSpace(text) => [],
        _ => json.TryDeserialize(posted, out LinkDisplay?[]? links) ? [.. links.OfType<LinkDisplay>().Select(From)] : null,
    };

    private static StoredLink From(LinkDisplay link)
    {
        var udi = link is { Type: LinkDisplay.Types.Document or LinkDisplay.Types.Media, Unique: { } key }
            ? new GuidUdi(link.Type, key)
            : null;
        return new StoredLink
        {
            Name = link.Name,
            Target = link.Target,
            Udi = udi,
            Url = udi is null ? link.Url : null,
            QueryString = link.QueryString,
            Culture = link.Culture,
        };
    }
}
