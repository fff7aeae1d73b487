using Inpud.Content.Dissemination;

namespace Inpud.Content.Network.Imports;

/// <summary>Who received something, in the words of a row: a count makes it an audience, an address or name a contact, an organisation alone itself.</summary>
internal sealed class ReadRecipient(KnownContacts contacts, KnownOrganisations organisations)
{
    private const string Recipient = nameof(Occasion.Contacts);
    private const string RecipientEmail = "RecipientEmail";
    private const string Organisation = nameof(Occasion.Organisations);
    private const string Count = nameof(Occasion.Audiences);

    public Occasion Into(RowReading row, Occasion occasion)
    {
        if (row.Text(Count) is not null)
        {
            return occasion with { Audiences = Audience(row) };
        }

        if (row.Text(RecipientEmail) is { } email)
        {
            var found = contacts.ByAddress(email);
            return found is { } key ? occasion with { Contacts = [key] } : Complained(row, occasion, RecipientEmail, "Nobody in the directory has this address. Import the contacts first.");
        }

        if (row.Text(Recipient) is { } name)
        {
            // An organisation that left the directory says nothing against a name that only one person has.
            var found = contacts.ByName(name, organisations.Find(row.Text(Organisation))?.Id);
            return found switch
            {
                [var key] => occasion with { Contacts = [key] },
                [] => Complained(row, occasion, Recipient, "Nobody of this name is in the directory, or not in this organisation. Import the contacts first."),
                _ => Complained(row, occasion, Recipient, $"{found.Count} people have this name. Say their e-mail address or organisation."),
            };
        }

        return organisations.Of(row, Organisation) is { } organisation ? occasion with { Organisations = [organisation.Key] } : occasion;
    }

    private IReadOnlyList<AudienceReached> Audience(RowReading row)
    {
        if (row.Text("Audience") is null)
        {
            row.Complain("Audience", "Say what kind of people they were, such as “Decision makers”.");
        }

        return
        [
            new AudienceReached(
                row.Choice<AudienceClass>("Audience") ?? AudienceClass.Public,
                row.Whole(Count) ?? 0,
                organisations.Of(row, Organisation)?.Key,
                Country: row.Country("Country")?.ToUpperInvariant()),
        ];
    }

    private static Occasion Complained(RowReading row, Occasion occasion, string field, Sentence message)
    {
        row.Complain(field, message);
        return occasion;
    }
}
