using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Received;

/// <summary>The form that corrects an entry: it shows what stands there, so whatever comes back otherwise was wrong. Names of fields are those of its problems.</summary>
internal sealed class CorrectionForm
{
    public DateOnly? Happened { get; set; }

    public string? Language { get; set; }

    public Format? Format { get; set; }

    public int? Count { get; set; }

    public int? Copies { get; set; }

    public Channel? Channel { get; set; }

    public string? ChannelName { get; set; }

    public Strength? Strength { get; set; }

    public Guid? PlanLine { get; set; }

    public DateOnly? FollowUp { get; set; }

    public string? Note { get; set; }

    public bool WithoutEvidence { get; set; }

    /// <summary>What is different from what stands there.</summary>
    /// <param name="stands">What the form showed.</param>
    /// <param name="isSent">Whether a field was in the form: what was not is as it was.</param>
    public Correction Against(CorrectionForm stands, Func<string, bool> isSent)
    {
        return new Correction
        {
            // A day and a number of people are never empty: what is no day and no number is refused in words.
            Happened = Happened ?? (isSent(nameof(Happened)) ? default(DateOnly) : null),
            Count = Count ?? (isSent(nameof(Count)) ? 0 : null),
            Language = Language,
            Format = Format,
            Copies = Copies,
            Channel = Channel,
            ChannelName = ChannelName,
            Strength = Strength,
            PlanLine = PlanLine == stands.PlanLine ? null : PlanLine,
            FollowUp = FollowUp,
            Note = Note,
            WithoutEvidence = WithoutEvidence,
            Emptied = Gone(Emptied.Language, nameof(Language), Language, stands.Language) | Gone(Emptied.ChannelName, nameof(ChannelName), ChannelName, stands.ChannelName)
                | Gone(Emptied.Copies, nameof(Copies), Copies, stands.Copies) | Gone(Emptied.PlanLine, nameof(PlanLine), PlanLine, stands.PlanLine)
                | Gone(Emptied.FollowUp, nameof(FollowUp), FollowUp, stands.FollowUp) | Gone(Emptied.Note, nameof(Note), Note, stands.Note),
        };

        Emptied Gone(Emptied field, string name, object? now, object? before) =>
            before is not null && (now is null || string.IsNullOrWhiteSpace(now as string ?? "x")) && isSent(name) ? field : Emptied.None;
    }
}
