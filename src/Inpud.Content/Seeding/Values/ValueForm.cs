using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>How values of one kind of editor are written in seed files. All translation between the two happens here.</summary>
internal abstract class ValueForm
{
    /// <summary>The value is taken from storage as it is instead of through the editor, which may make something else of a text.</summary>
    public virtual bool IsStoredAsWritten => false;

    /// <summary>The value in its one proper writing; null where it is empty, or wrong, which becomes a problem.</summary>
    public abstract SeedValue? Check(SeedValue value, Place place, References references);

    /// <summary>The value as the backoffice would send it.</summary>
    /// <param name="value">A checked value.</param>
    /// <param name="at">Where it belongs.</param>
    public abstract object? ToEditor(SeedValue value, EditorPlace at);

    /// <summary>The value in its one proper writing, from what the editor gives the backoffice; null where it is empty.</summary>
    public abstract SeedValue? FromEditor(JsonNode value, References references);

    /// <summary>The value without references to what is left out; null where nothing remains.</summary>
    public virtual SeedValue? Keeping(SeedValue value, Predicate<string> kept) => value;
}

/// <summary>What a value needs to know about the item it belongs to.</summary>
/// <param name="Owner">The item's key: keys of things inside it follow from it, so that a second run makes the same.</param>
/// <param name="Field">The property, with its language where it differs by language.</param>
/// <param name="References">What paths point to.</param>
internal sealed record EditorPlace(Guid Owner, string Field, References References)
{
    /// <summary>The key of the part of the value at this index.</summary>
    public Guid KeyOf(int index) => StableKey.Of(Owner, FormattableString.Invariant($"{Field}[{index}]"));

    public EditorPlace At(int index, string field) =>
        this with { Field = FormattableString.Invariant($"{Field}[{index}].{field}") };
}
