using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Saving;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>Media as the client's models have them.</summary>
internal sealed class DescribeMedia(EditedValues values, ILanguageService languages, IEntityService entities)
{
    private const string DefaultIcon = "icon-picture";

    /// <summary>
    /// A whole item. One whose type varies has every language of the site, named as the item is where it has no name of its own:
    /// the client then edits a language's words without asking for a name. A language nothing is said in is not stored.
    /// </summary>
    public async Task<MediaResponseModel> WholeAsync(OpenedItem<IMedia> opened)
    {
        var media = opened.Item;
        var cultures = await CulturesAsync(media);
        return new MediaResponseModel(
            media.Key,
            media.Trashed,
            Type(media.ContentType),
            values.Of(media, [.. cultures.OfType<string>()]),
            [.. cultures.Select(culture => Variant(media, culture, StampOf(opened, culture)))],
            []);
    }

    /// <summary>One row of a list view.</summary>
    /// <param name="columns">Aliases of the properties that are shown.</param>
    public MediaCollectionResponseModel Row(IMedia media, IReadOnlySet<string> columns, string defaultCulture, string? creator)
    {
        var type = media.ContentType;
        return new MediaCollectionResponseModel(
            media.Key,
            new MediaTypeCollectionReferenceResponseModel(type.Key, type.Alias, type.Icon ?? DefaultIcon, ReferenceByIdModel.Of(type.ListView)),
            creator,
            media.SortOrder,
            [.. values.Of(media, [defaultCulture]).Where(x => columns.Contains(x.Alias))],
            [Variant(media, culture: null, media.UpdateDate)],
            []);
    }

    /// <summary>Items with their parents.</summary>
    public IReadOnlyList<MediaItemResponseModel> Items(IReadOnlyCollection<IEntitySlim> items)
    {
        var parents = Parents(items);
        return
        [
            .. items.OfType<IMediaEntitySlim>().Select(x => new MediaItemResponseModel(
                x.Key, x.Trashed, parents.GetValueOrDefault(x.ParentId), x.HasChildren, Type(x), Name(x), [])),
        ];
    }

    public IReadOnlyList<MediaTreeItemResponseModel> Branches(IReadOnlyCollection<IEntitySlim> items, Sight sight)
    {
        var parents = Parents(items);
        return
        [
            .. items.OfType<IMediaEntitySlim>().Select(x => new MediaTreeItemResponseModel(
                x.Key, parents.GetValueOrDefault(x.ParentId), x.HasChildren, x.Trashed, !sight.MayOpen(x.Path), x.CreateDate.AsUtc(), Type(x), Name(x), [])),
        ];
    }

    public static MediaTypeReferenceResponseModel Type(IMediaEntitySlim item) =>
        new(item.ContentTypeKey, item.ContentTypeIcon ?? DefaultIcon, ReferenceByIdModel.Of(item.ListViewKey));

    /// <summary>The item's own name: trees and lists show one, that of the default language.</summary>
    public static VariantItemResponseModel[] Name(IEntitySlim item) => [new(item.Name ?? "", Culture: null)];

    /// <summary>The parents' keys by their ids; the root and the bin have none.</summary>
    public IReadOnlyDictionary<int, ReferenceByIdModel> Parents(IEnumerable<IEntitySlim> items)
    {
        int[] ids = [.. items.Select(x => x.ParentId).Where(x => x > 0).Distinct()];
        return ids.Length == 0
            ? new Dictionary<int, ReferenceByIdModel>()
            : entities.GetAll(UmbracoObjectTypes.Media, ids).ToDictionary(x => x.Id, x => new ReferenceByIdModel(x.Key));
    }

    private static MediaTypeReferenceResponseModel Type(ISimpleContentType type) =>
        new(type.Key, type.Icon ?? DefaultIcon, ReferenceByIdModel.Of(type.ListView));

    private async Task<string?[]> CulturesAsync(IMedia media) => media.ContentType.VariesByCulture()
        ? [.. (await languages.GetAllAsync()).OrderByDescending(x => x.IsDefault).Select(x => x.IsoCode)]
        : [null];

    /// <summary>A language that is not stored bears the stamp of what all share: whoever sends it back was not given that language.</summary>
    private static DateTime StampOf(OpenedItem<IMedia> opened, string? culture) =>
        culture is null || opened.Stamps.Languages.ContainsKey(culture) ? opened.StampOf(culture) : opened.Stamps.Shared;

    private static MediaVariantResponseModel Variant(IMedia media, string? culture, DateTime updated) => new(
        media.CreateDate.AsUtc(),
        updated.AsUtc(),
        culture,
        Segment: null,
        (culture is null ? null : media.GetCultureName(culture)) ?? media.Name ?? "");
}
