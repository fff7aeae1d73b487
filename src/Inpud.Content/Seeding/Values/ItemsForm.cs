using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Inpud.Content.Seeding.Values;

/// <summary>References to other pages, by path.</summary>
/// <param name="types">Aliases of the document types that may be chosen; none for all.</param>
internal sealed class ItemsForm(IReadOnlyCollection<string> types) : ValueForm
{
    public override SeedValue? Check(SeedValue value, Place place, References references) =>
        ListForm.Check(value, place, unique: true, (path, at) => Reference(path, at, references));

    public override object ToEditor(SeedValue value, EditorPlace at) => new JsonArray(
    [
        .. ListForm.Texts(value).Select(path => new JsonObject
        {
            ["type"] = Constants.UdiEntityType.Document,
            ["unique"] = at.References.KeyOf(path),
        }),
    ]);

    public override SeedValue? FromEditor(JsonNode value, References references) => ListForm.Of(
    [
        .. (value as JsonArray ?? [])
            .Select(item => Guid.TryParse(item?["unique"]?.ToString(), out var key) ? references.PathOf(key) : null)
            .OfType<string>(),
    ]);

    public override SeedValue? Keeping(SeedValue value, Predicate<string> kept) =>
        ListForm.Of(Array.FindAll(ListForm.Texts(value), kept));

    private SeedValue.Text? Reference(string path, Place at, References references)
    {
        if (references[path] is not { IsMedia: false } target)
        {
            at.Problem($"There is no page “{path}” in this folder.");
            return null;
        }

        if (types.Count > 0 && target.Type is not null && !types.Contains(target.Type, StringComparer.Ordinal))
        {
            at.Problem($"“{path}” is a {target.Type}; here only these may stand: {string.Join(", ", types)}.");
            return null;
        }

        return new SeedValue.Text(path);
    }
}
