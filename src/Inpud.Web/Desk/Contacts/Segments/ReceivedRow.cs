using Inpud.Content;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;

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
            With(Field.Select(At("Has"), "They", [new("", "have received"), new("not", "have not received")])),
            With(Field.Text(At("Item"), "Item") with { Hint = "A title, or some words of it." }),
            [
                With(Field.Text(At("Version"), "Version") with { Hint = versions.Count == 0 ? "Such as its edition. Empty: any." : $"In the log are: {string.Join(", ", versions)}. Empty: any." }),
                With(Field.Select(At("Language"), "In", [new("", "Any language"), .. languages.Select(x => new Choice(x, LedgerWords.Language(x)))])),
                With(Field.Select(At("Channel"), "How", [new("", "Any way"), .. LedgerWords.Channels])),
                With(Field.Text(At("Since"), "Since") with { Kind = FieldKind.Date }),
                With(Field.Text(At("Until"), "Until") with { Kind = FieldKind.Date }),
            ]);

        string At(string name) => SegmentForm.At(name, row);
        Field With(Field field) => field.With(typed, problems);
    }
}
