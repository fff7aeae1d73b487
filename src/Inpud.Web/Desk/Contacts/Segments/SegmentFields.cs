using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>The fields of a segment's form in their order, but for those about what was received.</summary>
internal static class SegmentFields
{
    public static IReadOnlyList<Field> Of(SegmentNames names, Typed typed, IReadOnlyList<FieldProblem> problems)
    {
        Field[] fields =
        [
            Field.Text(SegmentForm.Name, "Name of the segment") with { IsRequired = true },
            Field.Checks(nameof(SegmentConditions.Audiences), "Audience", DeskChoices.Of<AudienceClass>(NetworkWords.Of)),
            Field.Checks(nameof(SegmentConditions.Regions), "Region", Chosen(nameof(SegmentConditions.Regions), names.Regions)) with { Hint = "Theirs, or else their organisation’s." },
            Field.Text(nameof(SegmentConditions.Countries), "Countries") with { Hint = "By their codes, with commas between: KE, UA" },
            Field.Text(nameof(SegmentConditions.Languages), "Languages they read") with { Hint = "By their codes, any of which will do: ru, uk" },
            Field.Checks(nameof(SegmentConditions.PreferredOnly), "Of their languages", [new Choice("true", "Only the one they prefer")]),
            Field.Checks(nameof(SegmentConditions.Networks), "Member network", Chosen(nameof(SegmentConditions.Networks), names.Networks)),
            Field.Checks(nameof(SegmentConditions.Kinds), "What their organisation is", DeskChoices.Of<OrganisationKind>(NetworkWords.Of)),
            Field.Lines(nameof(SegmentConditions.Organisations), "Organisations") with { Hint = "A name a line." },
            Field.Checks(nameof(SegmentConditions.Lists), "On one of these lists", Chosen(nameof(SegmentConditions.Lists), names.Lists)),
            Field.Text(nameof(SegmentConditions.ConsentedTo), "Agreed to") with { Hint = "With commas between, any of which will do: publications by mail, invitations" },
            Field.Checks(nameof(SegmentConditions.States), "State", [.. DeskChoices.Of<ContactState>(NetworkWords.Of).Where(x => x.Value != nameof(ContactState.Erased))]),
        ];
        return [.. fields.Select(x => x.With(typed, problems))];

        IReadOnlyList<Choice> Chosen(string field, IReadOnlyList<Choice> all) => SegmentNames.WithGone(all, typed.All(field));
    }
}
