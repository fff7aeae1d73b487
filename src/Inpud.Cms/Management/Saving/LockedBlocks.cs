using Inpud.Cms.Management.Rights;
using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;

namespace Inpud.Cms.Management.Saving;

/// <summary>
/// Values inside blocks that a user may not read or write. As in Umbraco, whoever may write a list may throw any block out of it and
/// add others: the rights to the properties of a block are about what a block says, not about whether it is there.
/// </summary>
internal sealed class LockedBlocks(BlockTree blocks)
{
    /// <summary>
    /// What was sent, with what the client could not know put back: the values that were kept from it stay as they are; blocks, and
    /// languages of blocks, that are new begin without the values that the user may not write.
    /// </summary>
    public IReadOnlyList<EditorValue> Restore(
        IReadOnlyList<EditorValue> sent, IReadOnlyCollection<EditorValue> now, IEnumerable<IPropertyType> types, PropertyRights? may)
    {
        if (may?.Restrict != true)
        {
            return sent;
        }

        var lists = ListsAmong(types);
        var known = KnownBlocks.Of(now.Where(x => lists.ContainsKey(x.Alias)), blocks);
        return
        [
            .. sent.Select(x => lists.ContainsKey(x.Alias) && blocks.Read(x.Value) is { } list
                ? x with { Value = EditorValues.ToJson(Restore(list, x.Alias, known.In(x.Culture), may)) }
                : x),
        ];
    }

    /// <summary>The names of all properties, the document's own and those inside blocks, that the user may not write and that would get other values.</summary>
    public IEnumerable<string> LockedIn(
        IContentBase item, PropertyRights? may, ReplacedPart part, IReadOnlyCollection<EditorValue> before, IReadOnlyCollection<EditorValue> after) =>
        LockedProperties.Changed(LockedIn(item, may), part, before, after).Select(x => item.Properties[x]!.PropertyType.Name)
            .Concat(Changed(may, part, item.Properties.Select(x => x.PropertyType), before, after));

    private static IReadOnlySet<string> LockedIn(IContentBase item, PropertyRights? may) => may?.Locked(item) ?? System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>The names of the properties inside blocks that the user may not write and that would get other values.</summary>
    private IEnumerable<string> Changed(
        PropertyRights? may, ReplacedPart part, IEnumerable<IPropertyType> types, IReadOnlyCollection<EditorValue> before, IEnumerable<EditorValue> after)
    {
        if (may?.Restrict != true)
        {
            return [];
        }

        var lists = ListsAmong(types);
        var known = KnownBlocks.Of(before.Where(x => lists.ContainsKey(x.Alias)), blocks);
        return after.Where(x => lists.ContainsKey(x.Alias))
            .SelectMany(x => blocks.Read(x.Value) is { } list
                ? Changed(list, x.Alias, known.In(x.Culture), may, culture => part.Has(x.Culture, culture)).Select(y => $"{lists[x.Alias].Name}: {y}")
                : [])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, IPropertyType> ListsAmong(IEnumerable<IPropertyType> types) => types
        .Where(x => x.PropertyEditorAlias == Constants.PropertyEditors.Aliases.BlockList).ToDictionary(x => x.Alias, StringComparer.Ordinal);

    private BlockListValue Restore(BlockListValue list, string place, KnownBlocks known, PropertyRights may)
    {
        foreach (var item in BlockTree.Items(list))
        {
            var was = known.Find(item, place);
            var sent = item.Values.Where(x => may.MayWrite(item.ContentTypeKey, x.PropertyType!) || was?.IsNewIn(x) == false).ToList();
            var places = sent.Select(BlockTree.PlaceOf).ToHashSet();
            item.Values =
            [
                .. sent,
                .. was?.Item.Values.Where(x => !may.MayRead(item.ContentTypeKey, x.PropertyType!) && !places.Contains(BlockTree.PlaceOf(x))) ?? [],
            ];
            foreach (var value in item.Values)
            {
                value.Value = blocks.Inside(value) is { } inner ? Restore(inner, BlockTree.Below(place, item, value), known, may) : value.Value;
            }
        }

        return list;
    }

    /// <param name="counts">Whether the values of a culture are to be replaced; inside a block's own lists, those of its value are.</param>
    private IEnumerable<string> Changed(
        BlockListValue list, string place, KnownBlocks known, PropertyRights may, Predicate<string?> counts)
    {
        foreach (var item in BlockTree.Items(list))
        {
            var was = known.Find(item, place)?.Item.Values ?? [];
            foreach (var one in item.Values.Concat(was).Where(x => counts(x.Culture)).DistinctBy(BlockTree.PlaceOf))
            {
                if (!may.MayWrite(item.ContentTypeKey, one.PropertyType!))
                {
                    var (before, after) = (TextAt(was, one), TextAt(item.Values, one));
                    if (before != after)
                    {
                        yield return one.PropertyType!.Name;
                    }
                }
                else if (item.Values.Contains(one) && blocks.Inside(one) is { } inner)
                {
                    foreach (var name in Changed(inner, BlockTree.Below(place, item, one), known, may, _ => true))
                    {
                        yield return name;
                    }
                }
            }
        }
    }

    private static string TextAt(IEnumerable<BlockPropertyValue> values, BlockPropertyValue other) =>
        NormalForm.Of(EditorValues.ToJson(values.FirstOrDefault(x => BlockTree.PlaceOf(x) == BlockTree.PlaceOf(other))?.Value));
}
