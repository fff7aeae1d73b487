using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>How a language of a document stands, or the whole document where <c>culture</c> is null.</summary>
internal static class VariantStates
{
    public static PublishableVariantStateModel Of(IContent document, string? culture) => culture is null
        ? Of(document.Trashed, isThere: true, document.Published, document.Edited)
        : Of(document.Trashed, document.IsCultureAvailable(culture), document.IsCulturePublished(culture), document.IsCultureEdited(culture));

    public static PublishableVariantStateModel Of(IDocumentEntitySlim document, string? culture) => culture is null
        ? Of(document.Trashed, isThere: true, document.Published, document.Edited)
        : Of(
            document.Trashed,
            document.CultureNames.ContainsKey(culture),
            document.PublishedCultures.InvariantContains(culture),
            document.EditedCultures.InvariantContains(culture));

    private static PublishableVariantStateModel Of(bool isTrashed, bool isThere, bool isPublished, bool isEdited) =>
        (isTrashed, isThere, isPublished, isEdited) switch
        {
            (true, _, _, _) => PublishableVariantStateModel.Trashed,
            (_, false, _, _) => PublishableVariantStateModel.NotCreated,
            (_, _, false, _) => PublishableVariantStateModel.Draft,
            (_, _, true, true) => PublishableVariantStateModel.PublishedPendingChanges,
            (_, _, true, false) => PublishableVariantStateModel.Published,
        };
}
