using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>
/// One thing that happened: an item reached somebody, or a number of people. Never changed and never deleted, by the database's own
/// word; a correction is a new entry that points to the old. Of the recipient it keeps what they were then.
/// </summary>
public sealed class LedgerEntry
{
    public long Id { get; init; }

    /// <summary>Made by whoever sends it, so that what is sent twice over a poor line is written once.</summary>
    public required Guid Key { get; init; }

    /// <summary>The day it happened.</summary>
    public DateOnly Happened { get; init; }

    /// <summary>When it was written down. Later entries never have earlier instants: a cut-off gives the same numbers for ever.</summary>
    public DateTime Recorded { get; init; }

    /// <summary>Who wrote it down; empty where the program did.</summary>
    public Guid RecordedBy { get; init; }

    public LedgerSource Source { get; init; }

    /// <summary>What was done in one go – one meeting's fifty people – shares this.</summary>
    public Guid Occasion { get; init; }

    /// <summary>The entry that this one replaces, or null.</summary>
    public long? Corrects { get; init; }

    /// <summary>The corrected entry did not happen at all.</summary>
    public bool Void { get; init; }

    public Guid ItemKey { get; init; }

    /// <summary>Which state of the item: its edition, or when that language was published last. Null where nobody knows.</summary>
    public string? ItemVersion { get; init; }

    /// <summary>SHA-256 of the file that was passed on, or null.</summary>
    public byte[]? FileHash { get; init; }

    /// <summary>The item's language, or null where nobody knows.</summary>
    public string? Language { get; init; }

    public Format Format { get; init; }

    /// <summary>The recipient; null where it was an organisation or an audience.</summary>
    public int? ContactId { get; init; }

    public AudienceClass Audience { get; init; }

    /// <summary>The recipient's organisation then, or the organisation that received it.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The member networks that the organisation belonged to then: bit n stands for <see cref="Organisation.NetworkNumber"/> n.</summary>
    public long Networks { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    /// <summary>The language that the recipient preferred then.</summary>
    public string? Preferred { get; init; }

    /// <summary>How many people an audience was; null where there is a recipient. Never added to persons.</summary>
    public int? Count { get; init; }

    /// <summary>Printed copies, or null.</summary>
    public int? Copies { get; init; }

    public Channel Channel { get; init; }

    /// <summary>The listserv's, meeting's or site's name.</summary>
    public string? ChannelName { get; init; }

    public Strength Strength { get; init; }

    public int? PlanLineId { get; init; }

    public int? EvidenceId { get; init; }

    /// <summary>Whether somebody should come back to the recipient, and when.</summary>
    public DateOnly? FollowUp { get; init; }

    /// <summary>Words about it, sealed under the contact's key, so that they go with it; else under the ledger's.</summary>
    public byte[]? SealedNote { get; init; }

    public int? ImportId { get; init; }
}
