using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Words;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>A segment's conditions as staff read them.</summary>
internal static class SegmentInWords
{
    public static IReadOnlyList<(string Label, string Text)> Of(SegmentConditions conditions, SegmentNames names) =>
    [
        .. new[]
        {
            ("Audience", Any(conditions.Audiences.Select(NetworkWords.Of))),
            ("Region", Any(conditions.Regions.Select(names.Region))),
            ("Country", Any(conditions.Countries.Select(Country.Name))),
            (conditions.PreferredOnly ? "Prefers" : "Reads", Any(conditions.Languages.Select(x => LedgerWords.Language(x)))),
            ("Member network", Any(conditions.Networks.Select(names.OrganisationInWords))),
            ("Organisation is", Any(conditions.Kinds.Select(NetworkWords.Of))),
            ("Organisation", Any(conditions.Organisations.Select(names.OrganisationInWords))),
            ("On list", Any(conditions.Lists.Select(names.List))),
            ("Agreed to", Any(conditions.ConsentedTo)),
            ("State", Any(conditions.States.Select(NetworkWords.Of))),
        }.Where(x => x.Item2.Length > 0),
        .. conditions.Received.Select(x => (x.Not ? "Has not received" : "Has received", Received(x, names))),
    ];

    private static string Any(IEnumerable<string> values) => string.Join(" or ", values);

    private static string Received(ReceivedCondition received, SegmentNames names) => string.Join(", ", new[]
    {
        names.Item(received.Item),
        received.Version is null ? null : $"version {received.Version}",
        received.Language is null ? null : $"in {LedgerWords.Language(received.Language)}",
        received.Channel is { } channel ? $"by {LedgerWords.Of(channel).ToLowerInvariant()}" : null,
        received.Since is { } since ? $"since {LedgerWords.Day(since)}" : null,
        received.Until is { } until ? $"until {LedgerWords.Day(until)}" : null,
    }.OfType<string>());
}
