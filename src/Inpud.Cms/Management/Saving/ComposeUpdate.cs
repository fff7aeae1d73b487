using System.Text.Json.Nodes;
using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>What is left of a save for Core to do.</summary>
/// <param name="IsEmpty">Whether the client changed nothing; the rest then says what stands anyway.</param>
internal sealed record ItemUpdate(bool IsEmpty, IReadOnlyList<VariantModel> Variants, IReadOnlyList<PropertyValueModel> Properties)
{
    public TModel Into<TModel>(TModel model)
        where TModel : ContentEditingModelBase
    {
        (model.Variants, model.Properties) = (Variants, Properties);
        return model;
    }
}

/// <summary>
/// Makes what is handed to Core: the languages that were changed and nothing of the others. Core clears, in every language, a
/// property that it is not handed at all; so one that nobody changed is handed with a value that stands anyway.
/// </summary>
internal sealed class ComposeUpdate(IJsonSerializer json)
{
    public ItemUpdate Compose(SavePlan plan, CompleteBody sent, IReadOnlyList<EditorValue> now, IReadOnlyCollection<IPropertyType> types)
    {
        var (sentOf, nowOf) = (sent.Values.ToLookup(x => x.Alias, StringComparer.Ordinal), now.ToLookup(x => x.Alias, StringComparer.Ordinal));
        return new ItemUpdate(
            plan.IsEmpty,
            [
                .. plan.Languages.Select(x => new VariantModel { Culture = x, Name = sent.Names[x] }),
                .. sent.Names.Where(x => x.Key.Length == 0).Select(x => new VariantModel { Name = x.Value }),
            ],
            [
                .. types.SelectMany(type => type.VariesByCulture()
                    ? Varying(plan, [.. sentOf[type.Alias]], [.. nowOf[type.Alias]])
                    : Shared(plan, type, [.. sentOf[type.Alias]], [.. nowOf[type.Alias]])).Select(ToModel),
            ]);
    }

    public static PropertyValueModel ToModel(EditorValue value) => new()
    {
        Alias = value.Alias, Culture = value.Culture, Segment = value.Segment, Value = EditorValues.FromJson(value.Value),
    };

    private static EditorValue[] Varying(SavePlan plan, EditorValue[] sent, EditorValue[] now)
    {
        var changed = sent.Where(x => plan.Languages.Contains(x.Culture, StringComparer.OrdinalIgnoreCase)).ToArray();
        return changed.Length > 0 ? changed : [.. now.OrderBy(x => x.Value is not null).Take(1)];
    }

    private IEnumerable<EditorValue> Shared(SavePlan plan, IPropertyType type, EditorValue[] sent, EditorValue[] now)
    {
        if (type.PropertyEditorAlias != Constants.PropertyEditors.Aliases.BlockList)
        {
            return plan.Shared ? sent : now;
        }

        return !plan.SharedLists ? now
            : !plan.BlocksChangedThere ? sent
            : sent.Select(x => x with { Value = Merge(plan, x.Value, now.FirstOrDefault(y => y.Segment == x.Segment)?.Value) });
    }

    private JsonNode? Merge(SavePlan plan, JsonNode? sent, JsonNode? now)
    {
        var merged = BlockMerge.Take(Blocks(sent), Blocks(now), new Parts(plan.Blocks, plan.Shared));
        return EditorValues.ToJson(merged);
    }

    private BlockListValue Blocks(JsonNode? value) => BlockValues.Read(value, json) ?? new BlockListValue();
}
