using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.Dictionary;

internal sealed record DictionaryOverviewResponseModel(string? Name, Guid Id, ReferenceByIdModel? Parent, IReadOnlyList<string> TranslatedIsoCodes);

internal sealed record DictionaryItemResponseModel(Guid Id, string Name, IReadOnlyList<DictionaryItemTranslationModel> Translations);

internal sealed record DictionaryItemItemResponseModel(string Name, Guid Id)
{
    public IReadOnlyList<object> Flags => [];
}

/// <summary>One language's text. The client keeps the members that it does not know and sends them back.</summary>
/// <param name="IsoCode">The language.</param>
/// <param name="Translation">The text; empty for none.</param>
/// <param name="Basis">What the text was when the client loaded it, see <see cref="Basis"/>; null where a client does not say.</param>
/// <param name="NameBasis">What the item's name was then.</param>
internal sealed record DictionaryItemTranslationModel(string? IsoCode, string? Translation, string? Basis = null, string? NameBasis = null);

internal sealed record CreateDictionaryItemRequestModel(
    Guid? Id, ReferenceByIdModel? Parent, string? Name, IReadOnlyList<DictionaryItemTranslationModel?>? Translations);

internal sealed record UpdateDictionaryItemRequestModel(string? Name, IReadOnlyList<DictionaryItemTranslationModel?>? Translations);

internal sealed record MoveDictionaryRequestModel(ReferenceByIdModel? Target);

internal sealed record ImportDictionaryRequestModel(ReferenceByIdModel? TemporaryFile, ReferenceByIdModel? Parent);

internal sealed record NamedEntityTreeItemResponseModel(string Name, Guid Id, ReferenceByIdModel? Parent, bool HasChildren)
{
    public IReadOnlyList<object> Flags => [];
}
