using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>A segment's conditions as staff read them.</summary>
internal static class SegmentInWords
{
    public static IReadOnlyList<(string Label, string Text)> Of(SegmentConditions conditions, SegmentNames names) =>
    [
        .. new[]
        {
            (T["Audience"], Any(conditions.Audiences.Select(NetworkWords.Of))),
            (T["Region"], Any(conditions.Regions.Select(names.Region))),
            (T["Country"], Any(conditions.Countries.Select(T.Country))),
            (conditions.PreferredOnly ? T["Prefers"] : T["Reads"], Any(conditions.Languages.Select(x => LedgerWords.Language(x)))),
            (T["Member network"], Any(conditions.Networks.Select(names.OrganisationInWords))),
            (T["Organisation is"], Any(conditions.Kinds.Select(NetworkWords.Of))),
            (T["Organisation"], Any(conditions.Organisations.Select(names.OrganisationInWords))),
            (T["On list"], Any(conditions.Lists.Select(names.List))),
            (T["Agreed to"], Any(conditions.ConsentedTo)),
            (T["State"], Any(conditions.States.Select(NetworkWords.Of))),
        }.Where(x => x.Item2.Length > 0),
        .. conditions.Received.Select(x => (x.Not ? T["Has not received"] : T["Has received"], Received(x, names))),
    ];

    private static string Any(IEnumerable<string> values) => string.Join(T[" or "], values);

    private static string Received(ReceivedCondition received, SegmentNames names) => T.List(new[]
    {
        names.Item(received.Item),
        received.Version is null ? null : T[$"version {received.Version}"],
        received.Language is null ? null : T[$"in {LedgerWords.Language(received.Language)}"],
        received.Channel is { } channel ? T[$"by {LedgerWords.Of(channel)}"] : null,
        received.Since is { } since ? T[$"since {LedgerWords.Day(since)}"] : null,
        received.Until is { } until ? T[$"until {LedgerWords.Day(until)}"] : null,
    }.OfType<string>());
}
