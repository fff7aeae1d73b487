using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Microsoft.AspNetCore.Mvc;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>What the address of an item's page asks for.</summary>
internal sealed class ItemQuestion
{
    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>The last day of what counts as known; null: all that is known now.</summary>
    [FromQuery(Name = "known")]
    public DateOnly? Known { get; set; }

    [FromQuery(Name = "audience")]
    public AudienceClass? Audience { get; set; }

    [FromQuery(Name = "network")]
    public int? Network { get; set; }

    [FromQuery(Name = "region")]
    public Guid? Region { get; set; }

    [FromQuery(Name = "language")]
    public string? Language { get; set; }

    [FromQuery(Name = "channel")]
    public Channel? Channel { get; set; }

    [FromQuery(Name = "at")]
    public int At { get; set; } = 1;

    [FromQuery(Name = "gap")]
    public int GapAt { get; set; } = 1;

    public Period Period => new(From, To, Period.EndOf(Known));

    public RecipientFilter Filter => new(Audience, Bit, Region, Language: Empty(Language), Channel: Channel);

    public GapFilter Gap => new(Audience, Bit, Region, Empty(Language));

    /// <summary>The recipients of the same days, narrowed by one thing only.</summary>
    public string Narrowed(string by, string value) => QueryString.Create(
        new (string Name, string? Value)[] { (by, value), ("from", Day(From)), ("to", Day(To)), ("known", Day(Known)) }
            .Where(x => x.Value is not null).Select(x => KeyValuePair.Create(x.Name, x.Value))) + "#recipients";

    private static string? Day(DateOnly? day) => day is { } given ? LedgerWords.Day(given) : null;

    private int? Bit => Network is >= 0 and < 63 ? Network : null;

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
