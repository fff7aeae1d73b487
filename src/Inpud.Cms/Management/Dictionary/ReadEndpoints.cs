using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>The interface words: a list, a tree, one with its texts.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] Readers = [Constants.Applications.Translation, Constants.Applications.Settings];

    public static void Map(RouteGroupBuilder api)
    {
        var dictionary = api.MapGroup("dictionary").WithTags("Dictionary");
        dictionary.MapGet("", OverviewAsync).NeedsSection(Readers).WithName("GetDictionary").Produces<PagedResponse<DictionaryOverviewResponseModel>>();
        dictionary.MapGet("{id:guid}", GetAsync).NeedsSection(Readers).WithName("GetDictionaryById").Produces<DictionaryItemResponseModel>();
        api.MapGet("item/dictionary", ItemsAsync)
            .NeedsSignIn().WithTags("Dictionary").WithName("GetItemDictionary").Produces<DictionaryItemItemResponseModel[]>();

        var tree = api.MapGroup("tree/dictionary").WithTags("Dictionary");
        tree.MapGet("root", RootAsync).NeedsSection(Readers)
            .WithName("GetTreeDictionaryRoot").Produces<PagedResponse<NamedEntityTreeItemResponseModel>>();
        tree.MapGet("children", ChildrenAsync).NeedsSection(Readers)
            .WithName("GetTreeDictionaryChildren").Produces<PagedResponse<NamedEntityTreeItemResponseModel>>();
        tree.MapGet("ancestors", AncestorsAsync).NeedsSection(Readers)
            .WithName("GetTreeDictionaryAncestors").Produces<NamedEntityTreeItemResponseModel[]>();
    }

    private static async Task<IResult> OverviewAsync(Asked asked, IDictionaryItemService dictionary)
    {
        IDictionaryItem[] found = [.. await dictionary.GetDescendantsAsync(null, asked.Text("filter"))];
        return Answers.Ok(new PagedResponse<DictionaryOverviewResponseModel>(found.Length, found.Skip(asked.Skip).Take(asked.Take).Select(x =>
            new DictionaryOverviewResponseModel(
                x.ItemKey, x.Key, ReferenceByIdModel.Of(x.ParentId), [.. x.Translations.Where(text => text.Value.Length > 0).Select(text => text.LanguageIsoCode)]))));
    }

    private static async Task<IResult> GetAsync(Guid id, IDictionaryItemService dictionary, ILanguageService languages)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return DictionaryProblems.Answer(DictionaryItemOperationStatus.ItemNotFound);
        }

        // Every language, with or without a text: each carries what it was, so that a save tells what was changed.
        var texts = item.Translations.ToDictionary(x => x.LanguageIsoCode, x => x.Value, StringComparer.OrdinalIgnoreCase);
        var name = Basis.Of(item.ItemKey);
        return Answers.Ok(new DictionaryItemResponseModel(item.Key, item.ItemKey,
        [
            .. (await languages.GetAllAsync()).Select(x => (x.IsoCode, Text: texts.GetValueOrDefault(x.IsoCode, "")))
                .Select(x => new DictionaryItemTranslationModel(x.IsoCode, x.Text, Basis.Of(x.Text), name)),
        ]));
    }

    private static async Task<IResult> ItemsAsync(Asked asked, IDictionaryItemService dictionary) => asked.Keys() is { Length: > 0 } keys
        ? Answers.Ok((await dictionary.GetManyAsync(keys)).Select(x => new DictionaryItemItemResponseModel(x.ItemKey, x.Key)))
        : Answers.Ok(Array.Empty<DictionaryItemItemResponseModel>());

    private static async Task<IResult> RootAsync(Asked asked, IDictionaryItemService dictionary) => Page(await AllAsync(dictionary), null, asked);

    private static async Task<IResult> ChildrenAsync(Asked asked, IDictionaryItemService dictionary) =>
        Page(await AllAsync(dictionary), asked.Key("parentId") ?? Guid.Empty, asked);

    private static async Task<IResult> AncestorsAsync(Asked asked, IDictionaryItemService dictionary)
    {
        var all = await AllAsync(dictionary);
        var byKey = all.ToDictionary(x => x.Key);
        List<IDictionaryItem> path = [];
        for (var key = asked.Key("descendantId"); key is { } known && byKey.Remove(known, out var item); key = item.ParentId)
        {
            path.Insert(0, item);
        }

        return Answers.Ok(path.Select(x => ToTreeItem(x, all)));
    }

    /// <summary>A few hundred words, one statement.</summary>
    private static async Task<IDictionaryItem[]> AllAsync(IDictionaryItemService dictionary) => [.. await dictionary.GetDescendantsAsync(null)];

    private static IResult Page(IDictionaryItem[] all, Guid? parent, Asked asked)
    {
        IDictionaryItem[] children = [.. all.Where(x => x.ParentId == parent)];
        return Answers.Ok(new PagedResponse<NamedEntityTreeItemResponseModel>(
            children.Length, children.Skip(asked.Skip).Take(asked.Take).Select(x => ToTreeItem(x, all))));
    }

    private static NamedEntityTreeItemResponseModel ToTreeItem(IDictionaryItem item, IDictionaryItem[] all) =>
        new(item.ItemKey, item.Key, ReferenceByIdModel.Of(item.ParentId), Array.Exists(all, x => x.ParentId == item.Key));
}
