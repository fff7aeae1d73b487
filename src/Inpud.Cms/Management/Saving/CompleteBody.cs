using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Inpud.Cms.Management.Saving;

/// <summary>A body in the names that storage uses, with what it did not mention taken from what stands now.</summary>
/// <param name="Names">By culture, of the languages that it names; "" for an item without languages.</param>
/// <param name="Values">Of those languages, and the shared ones.</param>
/// <param name="Stamps">By culture.</param>
internal sealed record CompleteBody(
    IReadOnlyDictionary<string, string> Names, IReadOnlyList<EditorValue> Values, IReadOnlyDictionary<string, DateTime?> Stamps)
{
    private static readonly StringComparer _cultures = StringComparer.OrdinalIgnoreCase;

    /// <param name="body">As sent. Languages that neither exist nor have a name are not there; their values are the client's presets.</param>
    /// <param name="names">The languages that exist now.</param>
    /// <param name="now">The values that stand now.</param>
    public static CompleteBody Of(ItemBody body, IReadOnlyDictionary<string, string> names, IReadOnlyList<EditorValue> now)
    {
        var variants = body.Variants
            .Select(x => (Culture: x.Culture ?? "", x.Name, Stamp: x.UpdateDate?.UtcDateTime))
            .DistinctBy(x => x.Culture, _cultures)
            .Where(x => names.ContainsKey(x.Culture) || !string.IsNullOrWhiteSpace(x.Name))
            .ToArray();
        var sent = variants.ToDictionary(
            x => x.Culture, x => string.IsNullOrWhiteSpace(x.Name) ? names[x.Culture] : x.Name, _cultures);
        bool Counts(EditorValue value) => string.IsNullOrEmpty(value.Culture) || sent.ContainsKey(value.Culture);
        var values = body.Values.Where(Counts).DistinctBy(Place).ToArray();
        var mentioned = values.Select(Place).ToHashSet();
        return new CompleteBody(
            sent,
            [.. values, .. now.Where(x => Counts(x) && !mentioned.Contains(Place(x)))],
            variants.ToDictionary(x => x.Culture, x => x.Stamp, _cultures));
    }

    /// <summary>All of it, as Core validates or creates it.</summary>
    public TModel Into<TModel>(TModel model)
        where TModel : ContentEditingModelBase
    {
        model.Properties = [.. Values.Select(ComposeUpdate.ToModel)];
        model.Variants = [.. Names.Select(x => new VariantModel { Culture = x.Key.Length == 0 ? null : x.Key, Name = x.Value })];
        return model;
    }

    public static (string Alias, string Culture, string Segment) Place(EditorValue value) =>
        (value.Alias, value.Culture?.ToUpperInvariant() ?? "", value.Segment ?? "");
}
