using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary>A picked item as the editing client knows it.</summary>
/// <param name="Type"><c>document</c>, <c>media</c> or <c>member</c>.</param>
/// <param name="Unique">The item's key.</param>
internal sealed record NodeReference(string? Type, Guid Unique)
{
    /// <summary>The picked items in what the client posts (an array) or what is stored (UDIs with commas between).</summary>
    /// <returns>Null when the value is neither.</returns>
    public static NodeReference[]? Read(object? value, IJsonSerializer json) => value switch
    {
        null => [],
        string text when string.IsNullOrWhiteSpace(text) => [],
        string text when !text.DetectIsJson() => ReadStored(text),
        _ => json.TryDeserialize(value, out NodeReference[]? posted) && Array.TrueForAll(posted, IsKnown) ? posted : null,
    };

    /// <summary>The reference as Umbraco stores it, <c>umb://document/…</c>.</summary>
    public GuidUdi ToUdi() => new(Type!, Unique);

    private static NodeReference[]? ReadStored(string text)
    {
        List<NodeReference> references = [];
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var reference = UdiParser.TryParse(part, out GuidUdi? udi) ? new NodeReference(udi.EntityType, udi.Guid) : null;
            if (!IsKnown(reference))
            {
                return null;
            }

            references.Add(reference);
        }

        return [.. references];
    }

    private static bool IsKnown([NotNullWhen(true)] NodeReference? reference) => reference is
    {
        Type: Constants.UdiEntityType.Document or Constants.UdiEntityType.Media or Constants.UdiEntityType.Member,
        Unique: var key,
    } && key != Guid.Empty;
}
