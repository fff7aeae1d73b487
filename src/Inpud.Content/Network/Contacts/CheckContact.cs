using Inpud.Content.Storage;

namespace Inpud.Content.Network;

/// <summary>What a contact's entry must be like.</summary>
internal static class CheckContact
{
    private const int MostChannels = 20;

    public static IReadOnlyList<FieldProblem> Problems(ContactInput input, DateOnly today) =>
    [
        .. CheckFields.Required(nameof(input.Name), input.Name, InpudDbContext.NameLength),
        .. CheckFields.Email(nameof(input.Email), input.Email),
        .. CheckFields.Country(nameof(input.Country), input.Country),
        .. CheckFields.Languages(nameof(input.Languages), input.Languages),
        .. CheckFields.Length(nameof(input.Role), input.Role, InpudDbContext.NameLength),
        .. CheckFields.Length(nameof(input.Notes), input.Notes, InpudDbContext.WordsLength),
        .. CheckFields.Tags(nameof(input.ConsentedTo), input.ConsentedTo),
        .. CheckFields.NotLater(nameof(input.Consented), input.Consented, today),
        .. CheckFields.Length(nameof(input.ConsentedBy), input.ConsentedBy, InpudDbContext.NameLength),
        .. CheckFields.Length(nameof(input.ConsentEvidence), input.ConsentEvidence, InpudDbContext.LinkLength),
        .. Channels(input),
        .. State(input),
    ];

    public static ContactInput Cleaned(ContactInput input) => input with
    {
        Name = Clean.Text(input.Name) ?? "",
        Email = Clean.Text(input.Email),
        Channels = [.. input.Channels.Select(x => new ContactChannel(Clean.Text(x.Kind) ?? "", Clean.Text(x.Value) ?? "")).Where(x => x.Value.Length > 0)],
        Role = Clean.Text(input.Role),
        Languages = Clean.Languages(input.Languages),
        Country = Clean.Text(input.Country)?.ToUpperInvariant(),
        ConsentedTo = Clean.Words(input.ConsentedTo),
        ConsentedBy = Clean.Text(input.ConsentedBy),
        ConsentEvidence = Clean.Text(input.ConsentEvidence),
        Notes = Clean.Text(input.Notes),
    };

    private static IEnumerable<FieldProblem> Channels(ContactInput input) =>
        input.Channels.Count > MostChannels ? [new FieldProblem(nameof(input.Channels), $"More than {MostChannels} ways to reach somebody.")]
        : input.Channels.SelectMany(x => CheckFields.Length(nameof(input.Channels), x.Value, InpudDbContext.NameLength)
            .Concat(CheckFields.Length(nameof(input.Channels), x.Kind, InpudDbContext.NameLength)));

    private static IEnumerable<FieldProblem> State(ContactInput input) =>
        input.State is ContactState.Erased ? [new FieldProblem(nameof(input.State), "Nobody is erased by a change of state; there is a deed of its own for it.")] : [];
}
