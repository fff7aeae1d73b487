using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>A standing entry of the ledger as the answers count it, with what the recipient was then.</summary>
public readonly record struct Receipt
{
    public long Id { get; init; }

    public DateOnly Happened { get; init; }

    /// <summary>Null where it was an organisation or an audience.</summary>
    public int? ContactId { get; init; }

    public AudienceClass Audience { get; init; }

    public int? OrganisationId { get; init; }

    public long Networks { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public string? Preferred { get; init; }

    public string? Language { get; init; }

    public Channel Channel { get; init; }

    public Strength Strength { get; init; }

    public int? Count { get; init; }

    public int? Copies { get; init; }

    /// <summary>An organisation received it, nobody in person.</summary>
    public bool IsOrganisation => ContactId is null && Count is null;

    /// <summary>Of what one recipient has, the strongest comes first, of equals the latest.</summary>
    internal static IComparer<Receipt> StrongestFirst { get; } = Comparer<Receipt>.Create((x, y) =>
        x.Strength != y.Strength ? (int)y.Strength - (int)x.Strength : x.Happened != y.Happened ? y.Happened.CompareTo(x.Happened) : y.Id.CompareTo(x.Id));
}
