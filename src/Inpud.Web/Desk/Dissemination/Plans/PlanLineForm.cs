using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>The form of a line: from what is stored to what is typed, and back.</summary>
internal static class PlanLineForm
{
    /// <summary>Whoever adds a line sees to it, unless they say otherwise.</summary>
    public static Typed New(Guid owner) => new Typed().With(nameof(PlanLineInput.Owner), owner.ToString());

    public static Typed Show(PlanLine line) => new Typed()
        .With(nameof(PlanLineInput.Audience), line.Audience.ToString())
        .With(nameof(PlanLineInput.Channel), line.Channel.ToString())
        .With(nameof(PlanLineInput.Languages), line.Languages)
        .With(nameof(PlanLineInput.Due), Typed.DateText(line.Due))
        .With(nameof(PlanLineInput.Owner), line.OwnerKey.ToString())
        .With(nameof(PlanLineInput.Note), line.Note);

    public static PlanLineInput Read(Typed typed) => new()
    {
        Audience = typed.Text(nameof(PlanLineInput.Audience)) is null ? null : typed.One<AudienceClass>(nameof(PlanLineInput.Audience)),
        Channel = typed.Text(nameof(PlanLineInput.Channel)) is null ? null : typed.One<Channel>(nameof(PlanLineInput.Channel)),
        Languages = typed.All(nameof(PlanLineInput.Languages)),
        Due = typed.Date(nameof(PlanLineInput.Due)),
        Owner = typed.Key(nameof(PlanLineInput.Owner)),
        Note = typed.Text(nameof(PlanLineInput.Note)),
    };

    /// <summary>The fields in their order.</summary>
    /// <param name="languages">Names of those that can be chosen.</param>
    /// <param name="published">Those in which the item can be passed on today.</param>
    /// <param name="owners">Who can see to it.</param>
    public static IReadOnlyList<Field> Fields(IEnumerable<string> languages, IReadOnlyList<string> published, IReadOnlyList<Choice> owners) =>
    [
        Field.Select(nameof(PlanLineInput.Audience), T["For whom"], [DeskChoices.None(T["Choose"]), .. LedgerWords.Audiences]) with { IsRequired = true },
        Field.Select(nameof(PlanLineInput.Channel), T["How"], [DeskChoices.None(T["Choose"]), .. LedgerWords.Channels]) with { IsRequired = true },
        Field.Checks(nameof(PlanLineInput.Languages), T["In which languages"], [.. languages.Select(x => new Choice(x, published.Contains(x, StringComparer.OrdinalIgnoreCase) ? LedgerWords.Language(x) : T[$"{LedgerWords.Language(x)} (not published yet)"]))]),
        Field.Text(nameof(PlanLineInput.Due), T["By which day"]) with { Kind = FieldKind.Date, IsRequired = true },
        Field.Select(nameof(PlanLineInput.Owner), T["Who sees to it"], [DeskChoices.None(T["Choose"]), .. owners]) with { IsRequired = true },
        Field.Lines(nameof(PlanLineInput.Note), T["Note"]) with { Hint = T["Seen by everybody at the desk: name no contact here."] },
    ];
}
