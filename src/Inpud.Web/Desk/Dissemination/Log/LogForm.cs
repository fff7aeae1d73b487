using Inpud.Content.Dissemination;
using Inpud.Content.Network;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>What somebody types to log that something was passed on. Names of fields are those of its problems.</summary>
internal sealed class LogForm
{
    /// <summary>Made when the form was opened: sent again over a poor line, it is written once.</summary>
    public Guid Key { get; set; }

    /// <summary>A title, or part of one.</summary>
    public string? Item { get; set; }

    /// <summary>Which of several items with such a title.</summary>
    public Guid? Which { get; set; }

    public DateOnly? Happened { get; set; }

    public string? Language { get; set; }

    public Channel Channel { get; set; } = Channel.Meeting;

    public string? ChannelName { get; set; }

    public Format Format { get; set; } = Format.Print;

    public Strength? Strength { get; set; }

    /// <summary>A person a line.</summary>
    public string? People { get; set; }

    /// <summary>The list of people that was shown with whom each line stands for; another list is shown first.</summary>
    public string? Checked { get; set; }

    /// <summary>Whom a line stands for where it might be several.</summary>
    public List<Guid?> Chosen { get; set; } = [];

    /// <summary>A segment, everybody of which received it.</summary>
    public Guid? Segment { get; set; }

    /// <summary>How many the segment was shown to hold: an entry is written for no other number.</summary>
    public int? SegmentOf { get; set; }

    /// <summary>An organisation that received it in its own name.</summary>
    public string? Organisation { get; set; }

    public AudienceClass Audience { get; set; } = AudienceClass.Member;

    /// <summary>How many people the audience was; empty: there was none.</summary>
    public int? Count { get; set; }

    /// <summary>Whose audience.</summary>
    public string? AudienceOf { get; set; }

    /// <summary>Which state of the item; empty: the one that is published.</summary>
    public string? Version { get; set; }

    public int? Copies { get; set; }

    public string? Note { get; set; }

    public DateOnly? FollowUp { get; set; }

    public Guid? PlanLine { get; set; }

    /// <summary>A file that came with an earlier try.</summary>
    public Guid? EvidenceKept { get; set; }

    public string? EvidenceLink { get; set; }
}
