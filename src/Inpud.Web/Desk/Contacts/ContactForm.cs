using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts;

/// <summary>The form of a contact: from what is stored to what is typed, and back.</summary>
internal static class ContactForm
{
    public static Typed Show(Contact contact, ContactDetails details, Guid? organisation) => new Typed()
        .With(nameof(ContactInput.Name), details.Name)
        .With(nameof(ContactInput.Email), details.Email)
        .With(nameof(ContactInput.Channels), string.Join("\n", details.Channels.Select(x => $"{x.Kind}: {x.Value}")))
        .With(nameof(ContactInput.OrganisationKey), organisation?.ToString())
        .With(nameof(ContactInput.Role), details.Role)
        .With(nameof(ContactInput.Audience), contact.Audience.ToString())
        .With(nameof(ContactInput.Languages), string.Join(", ", contact.Languages))
        .With(nameof(ContactInput.RegionKey), contact.RegionKey?.ToString())
        .With(nameof(ContactInput.Country), contact.Country)
        .With(nameof(ContactInput.State), contact.State.ToString())
        .With(nameof(ContactInput.ConsentedTo), string.Join(", ", contact.ConsentedTo))
        .With(nameof(ContactInput.Consented), Typed.DateText(contact.Consented))
        .With(nameof(ContactInput.ConsentedBy), contact.ConsentedBy)
        .With(nameof(ContactInput.ConsentEvidence), details.ConsentEvidence)
        .With(nameof(ContactInput.Notes), details.Notes);

    public static ContactInput Read(Typed typed) => new()
    {
        Name = typed.Text(nameof(ContactInput.Name)) ?? "",
        Email = typed.Text(nameof(ContactInput.Email)),
        Channels = [.. (typed.Text(nameof(ContactInput.Channels)) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Channel)],
        OrganisationKey = typed.Key(nameof(ContactInput.OrganisationKey)),
        Role = typed.Text(nameof(ContactInput.Role)),
        Audience = typed.One<AudienceClass>(nameof(ContactInput.Audience)),
        Languages = typed.Words(nameof(ContactInput.Languages)),
        RegionKey = typed.Key(nameof(ContactInput.RegionKey)),
        Country = typed.Text(nameof(ContactInput.Country)),
        State = typed.One<ContactState>(nameof(ContactInput.State)),
        ConsentedTo = typed.Words(nameof(ContactInput.ConsentedTo)),
        Consented = typed.Date(nameof(ContactInput.Consented)),
        ConsentedBy = typed.Text(nameof(ContactInput.ConsentedBy)),
        ConsentEvidence = typed.Text(nameof(ContactInput.ConsentEvidence)),
        Notes = typed.Text(nameof(ContactInput.Notes)),
    };

    /// <summary>The fields in their order.</summary>
    public static IReadOnlyList<Field> Fields(DeskChoices choices, IEnumerable<OrganisationRow> organisations) =>
    [
        Field.Text(nameof(ContactInput.Name), T["Name"]) with { IsRequired = true, Hint = T["May be a pseudonym. Kept encrypted, as are addresses and notes."] },
        Field.Text(nameof(ContactInput.Email), T["E-mail address"]) with { Kind = FieldKind.Email },
        Field.Lines(nameof(ContactInput.Channels), T["Other channels"]) with { Hint = T["One a line, such as Signal: +254 700 000000"] },
        Field.Select(nameof(ContactInput.OrganisationKey), T["Organisation"], [DeskChoices.None(T["None"]), .. organisations.Select(x => new Choice(x.Key.ToString(), x.Name))]),
        Field.Text(nameof(ContactInput.Role), T["Role there"]),
        Field.Select(nameof(ContactInput.Audience), T["Audience"], DeskChoices.Of<AudienceClass>(NetworkWords.Of)),
        Field.Text(nameof(ContactInput.Languages), T["Languages they read"]) with { Hint = T["By their codes, the preferred one first: ru, en. Empty: those of the organisation."] },
        Field.Select(nameof(ContactInput.RegionKey), T["Region"], [DeskChoices.None(T["That of the organisation"]), .. choices.Regions]),
        Field.Select(nameof(ContactInput.Country), T["Country"], [DeskChoices.None(T["That of the organisation"]), .. DeskChoices.Countries]),
        Field.Select(nameof(ContactInput.State), T["State"], [.. DeskChoices.Of<ContactState>(NetworkWords.Of).Where(x => x.Value != nameof(ContactState.Erased))]),
        Field.Text(nameof(ContactInput.ConsentedTo), T["Agreed to"]) with { Hint = T["With commas between, such as: publications by mail, invitations"] },
        Field.Text(nameof(ContactInput.Consented), T["Agreed on"]) with { Kind = FieldKind.Date },
        Field.Text(nameof(ContactInput.ConsentedBy), T["Agreed how"]) with { Hint = T["By form, in a meeting, by mail"] },
        Field.Text(nameof(ContactInput.ConsentEvidence), T["Evidence of it"]) with { Hint = T["A form's number, or a link"] },
        Field.Lines(nameof(ContactInput.Notes), T["Notes"]),
    ];

    private static ContactChannel Channel(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? new ContactChannel(line[..at].Trim(), line[(at + 1)..].Trim()) : new ContactChannel("", line);
}
