using Inpud.Content;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>The fields about one item that they received, or have not.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Has">Whether they have.</param>
/// <param name="Item">Which item.</param>
/// <param name="More">How, when and in which language.</param>
internal sealed record ReceivedRow(int Number, Field Has, Field Item, IReadOnlyList<Field> More)
{
    public bool IsFilled => More.Append(Item).Append(Has).Any(x => !string.IsNullOrEmpty(x.Value));

    public static ReceivedRow Of(int row, Typed typed, IReadOnlyList<FieldProblem> problems, IReadOnlyList<string> languages, IReadOnlyList<string> versions)
    {
        return new ReceivedRow(
            row + 1,
            With(Field.Select(At("Has"), T["They"], [new("", T["have received"]), new("not", T["have not received"])])),
            With(Field.Text(At("Item"), T["Item"]) with { Hint = T["A title, or some words of it."] }),
            [
                With(Field.Text(At("Version"), T["Version"]) with { Hint = versions.Count == 0 ? T["Such as its edition. Empty: any."] : T[$"In the log are: {T.List(versions)}. Empty: any."] }),
                With(Field.Select(At("Language"), T["In"], [new("", T["Any language"]), .. languages.Select(x => new Choice(x, LedgerWords.Language(x)))])),
                With(Field.Select(At("Channel"), T["How"], [new("", T["Any way"]), .. LedgerWords.Channels])),
                With(Field.Text(At("Since"), T["Since"]) with { Kind = FieldKind.Date }),
                With(Field.Text(At("Until"), T["Until"]) with { Kind = FieldKind.Date }),
            ]);

        string At(string name) => SegmentForm.At(name, row);
        Field With(Field field) => field.With(typed, problems);
    }
}
