using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Organisations;

/// <summary>The form of an organisation: from what is stored to what is typed, and back.</summary>
internal static class OrganisationForm
{
    /// <summary>Beside a founding document's box, the day on which it was endorsed.</summary>
    public static string DayOf(string document) => $"{nameof(OrganisationInput.Endorsed)}-{document}";

    public static Typed Show(Organisation organisation, IEnumerable<OrganisationRow> parents, string? notes)
    {
        var typed = new Typed()
            .With(nameof(OrganisationInput.Name), organisation.Name)
            .With(nameof(OrganisationInput.Kind), organisation.Kind.ToString())
            .With(nameof(OrganisationInput.RegionKey), organisation.RegionKey?.ToString())
            .With(nameof(OrganisationInput.Country), organisation.Country)
            .With(nameof(OrganisationInput.Languages), string.Join(", ", organisation.Languages))
            .With(nameof(OrganisationInput.Membership), organisation.Membership.ToString())
            .With(nameof(OrganisationInput.MemberSince), Typed.DateText(organisation.MemberSince))
            .With(nameof(OrganisationInput.Functions), organisation.Functions)
            .With(nameof(OrganisationInput.Needs), organisation.Needs)
            .With(nameof(OrganisationInput.Skills), organisation.Skills)
            .With(nameof(OrganisationInput.Tags), string.Join(", ", organisation.Tags))
            .With(nameof(OrganisationInput.Website), organisation.Website)
            .With(nameof(OrganisationInput.Notes), notes)
            .With(nameof(OrganisationInput.Published), organisation.Published)
            .With(nameof(OrganisationInput.Parents), parents.Select(x => x.Key.ToString()))
            .With(nameof(OrganisationInput.Endorsed), organisation.Endorsed.Select(x => x.DocumentKey.ToString()));
        organisation.Endorsed.ForEach(x => typed.With(DayOf(x.DocumentKey.ToString()), Typed.DateText(x.Endorsed)));
        return typed;
    }

    public static OrganisationInput Read(Typed typed) => new()
    {
        Name = typed.Text(nameof(OrganisationInput.Name)) ?? "",
        Kind = typed.One<OrganisationKind>(nameof(OrganisationInput.Kind)),
        RegionKey = typed.Key(nameof(OrganisationInput.RegionKey)),
        Country = typed.Text(nameof(OrganisationInput.Country)),
        Languages = typed.Words(nameof(OrganisationInput.Languages)),
        Membership = typed.One<MembershipState>(nameof(OrganisationInput.Membership)),
        MemberSince = typed.Date(nameof(OrganisationInput.MemberSince)),
        Functions = typed.Text(nameof(OrganisationInput.Functions)),
        Needs = typed.Text(nameof(OrganisationInput.Needs)),
        Skills = typed.Text(nameof(OrganisationInput.Skills)),
        Tags = typed.Words(nameof(OrganisationInput.Tags)),
        Website = typed.Text(nameof(OrganisationInput.Website)),
        Notes = typed.Text(nameof(OrganisationInput.Notes)),
        Published = typed.Several<PublicField>(nameof(OrganisationInput.Published)),
        Parents = typed.Keys(nameof(OrganisationInput.Parents)),
        Endorsed = typed.Keys(nameof(OrganisationInput.Endorsed)).Distinct().ToDictionary(x => x, x => typed.Date(DayOf(x.ToString()))),
    };

    /// <summary>The fields in their order.</summary>
    /// <param name="choices">Regions and documents.</param>
    /// <param name="networks">What it may belong to.</param>
    public static IReadOnlyList<Field> Fields(DeskChoices choices, IEnumerable<OrganisationRow> networks) =>
    [
        Field.Text(nameof(OrganisationInput.Name), T["Name"]) with { IsRequired = true },
        Field.Select(nameof(OrganisationInput.Kind), T["Kind"], DeskChoices.Of<OrganisationKind>(NetworkWords.Of)),
        Field.Checks(nameof(OrganisationInput.Parents), T["Belongs to"], [.. networks.Select(x => new Choice(x.Key.ToString(), x.Name))]),
        Field.Select(nameof(OrganisationInput.RegionKey), T["Region"], [DeskChoices.None(T["None"]), .. choices.Regions]),
        Field.Select(nameof(OrganisationInput.Country), T["Country"], [DeskChoices.None(T["None"]), .. DeskChoices.Countries]) with { Hint = T["Nothing finer is kept of where anybody is."] },
        Field.Text(nameof(OrganisationInput.Languages), T["Languages it reads"]) with { Hint = T["By their codes, the preferred one first: fr, en"] },
        Field.Select(nameof(OrganisationInput.Membership), T["Membership"], DeskChoices.Of<MembershipState>(NetworkWords.Of)),
        Field.Text(nameof(OrganisationInput.MemberSince), T["Member since"]) with { Kind = FieldKind.Date },
        Field.Lines(nameof(OrganisationInput.Functions), T["What it does"]),
        Field.Lines(nameof(OrganisationInput.Needs), T["What it needs"]),
        Field.Lines(nameof(OrganisationInput.Skills), T["What it can do for others"]),
        Field.Text(nameof(OrganisationInput.Tags), T["Tags"]) with { Hint = T["With commas between them."] },
        Field.Text(nameof(OrganisationInput.Website), T["Website"]) with { Kind = FieldKind.Url },
        Field.Checks(nameof(OrganisationInput.Published), T["What it agreed to have published"], DeskChoices.Of<PublicField>(NetworkWords.Of)) with { Hint = T["Nothing ticked: it is not in the public directory."] },
        Field.Checks(nameof(OrganisationInput.Endorsed), T["Founding documents that it endorsed"], choices.FoundingDocuments),
        .. choices.FoundingDocuments.Select(x => Field.Text(DayOf(x.Value), T[$"Endorsed on: {x.Text}"]) with { Kind = FieldKind.Date }),
        Field.Lines(nameof(OrganisationInput.Notes), T["Notes"]) with { Hint = T["Kept encrypted; seen by those who may read contacts."] },
    ];
}
