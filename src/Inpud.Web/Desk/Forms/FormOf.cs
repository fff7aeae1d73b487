using Inpud.Content;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Forms;

/// <summary>A form as it is shown: of something stored, or of what was just typed.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Key">What it is about; a new key where it adds.</param>
/// <param name="Revision">The stored revision that it was made from; null where it adds.</param>
/// <param name="Fields">The fields with what stands in them.</param>
/// <param name="Deed">The button's words.</param>
/// <param name="Back">Where nothing is saved.</param>
internal sealed record FormOf(string Address, Guid Key, int? Revision, IReadOnlyList<Field> Fields, string Deed, string Back)
{
    /// <summary>A field's label, or null.</summary>
    public string? LabelOf(string field) => Fields.FirstOrDefault(x => x.Name == field)?.Label;

    /// <summary>The hidden fields.</summary>
    public const string KeyField = "_key";

    public const string RevisionField = "_revision";
}

/// <summary>Two changed the same: what the other one saved meanwhile, field by field where it differs from what was typed.</summary>
internal static class Meanwhile
{
    public static FieldProblem Problem(Typed typed, Typed stored, IEnumerable<Field> fields)
    {
        var other = fields.Where(x => !typed.Agrees(stored, x.Name)).Select(x => T[$"{x.Label}: {(stored.Shown(x.Name) is { Length: > 0 } text ? InWords(x, stored, text) : T["empty"])}"]).ToList();
        return new FieldProblem("", other.Count == 0
            ? (Sentence)"Meanwhile somebody else saved the same. Nothing more is to be done."
            : $"Meanwhile somebody else changed this. Now stored is – {string.Join(" · ", other)}. Send it again to replace that by what stands below.");
    }

    private static string InWords(Field field, Typed stored, string text) => field.Choices.Count == 0
        ? text
        : T.List(stored.All(field.Name).Select(x => field.Choices.FirstOrDefault(y => y.Value == x)?.Text ?? x));
}
