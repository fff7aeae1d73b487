using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>The fields of a segment's form in their order, but for those about what was received.</summary>
internal static class SegmentFields
{
    public static IReadOnlyList<Field> Of(SegmentNames names, Typed typed, IReadOnlyList<FieldProblem> problems)
    {
        Field[] fields =
        [
            Field.Text(SegmentForm.Name, T["Name of the segment"]) with { IsRequired = true },
            Field.Checks(nameof(SegmentConditions.Audiences), T["Audience"], DeskChoices.Of<AudienceClass>(NetworkWords.Of)),
            Field.Checks(nameof(SegmentConditions.Regions), T["Region"], Chosen(nameof(SegmentConditions.Regions), names.Regions)) with { Hint = T["Theirs, or else their organisation’s."] },
            Field.Text(nameof(SegmentConditions.Countries), T["Countries"]) with { Hint = T["By their codes, with commas between: KE, UA"] },
            Field.Text(nameof(SegmentConditions.Languages), T["Languages they read"]) with { Hint = T["By their codes, any of which will do: ru, uk"] },
            Field.Checks(nameof(SegmentConditions.PreferredOnly), T["Of their languages"], [new Choice("true", T["Only the one they prefer"])]),
            Field.Checks(nameof(SegmentConditions.Networks), T["Member network"], Chosen(nameof(SegmentConditions.Networks), names.Networks)),
            Field.Checks(nameof(SegmentConditions.Kinds), T["What their organisation is"], DeskChoices.Of<OrganisationKind>(NetworkWords.Of)),
            Field.Lines(nameof(SegmentConditions.Organisations), T["Organisations"]) with { Hint = T["A name a line."] },
            Field.Checks(nameof(SegmentConditions.Lists), T["On one of these lists"], Chosen(nameof(SegmentConditions.Lists), names.Lists)),
            Field.Text(nameof(SegmentConditions.ConsentedTo), T["Agreed to"]) with { Hint = T["With commas between, any of which will do: publications by mail, invitations"] },
            Field.Checks(nameof(SegmentConditions.States), T["State"], [.. DeskChoices.Of<ContactState>(NetworkWords.Of).Where(x => x.Value != nameof(ContactState.Erased))]),
        ];
        return [.. fields.Select(x => x.With(typed, problems))];

        IReadOnlyList<Choice> Chosen(string field, IReadOnlyList<Choice> all) => SegmentNames.WithGone(all, typed.All(field));
    }
}
