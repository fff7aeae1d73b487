using Inpud.Cms.Storage.Saves;

namespace Inpud.Cms.Management.Saving;

/// <summary>
/// What the editing client sends to save an item. A value that is not among <paramref name="Values"/> was not mentioned and stays;
/// one that is there with a null was cleared.
/// </summary>
internal record ItemBody(IReadOnlyList<EditorValue> Values, IReadOnlyList<BodyVariant> Variants);

/// <summary>What it sends to save a document.</summary>
internal sealed record DocumentBody(IReadOnlyList<EditorValue> Values, IReadOnlyList<BodyVariant> Variants, Guid? Template = null)
    : ItemBody(Values, Variants);

/// <param name="Culture">Null for an item without languages.</param>
/// <param name="Name">As typed; a blank one is not taken.</param>
/// <param name="UpdateDate">The stamp as the client was given it; null for a language that it adds.</param>
internal sealed record BodyVariant(string? Culture, string Name, DateTimeOffset? UpdateDate);

/// <summary>A document to be made; see <see cref="DocumentBody"/>.</summary>
internal sealed record NewDocumentBody(Guid? Key, Guid? Parent, Guid DocumentType, DocumentBody Content);
