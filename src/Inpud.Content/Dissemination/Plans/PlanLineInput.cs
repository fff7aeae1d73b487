using Inpud.Content.Network;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>What somebody enters of a line.</summary>
public sealed record PlanLineInput
{
    public AudienceClass? Audience { get; init; }

    public Channel? Channel { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public DateOnly? Due { get; init; }

    /// <summary>Who sees to it: a user who can sign in.</summary>
    public Guid? Owner { get; init; }

    public string? Note { get; init; }

    internal PlanLineInput Cleaned() => this with { Languages = Clean.Languages(Languages), Note = Clean.Text(Note) };
}

/// <summary>What a line of a plan must be like.</summary>
internal static class CheckPlanLine
{
    /// <summary>Nobody plans further ahead.</summary>
    private const int MostYears = 10;

    private static readonly DateOnly _first = new(2000, 1, 1);

    public static IReadOnlyList<FieldProblem> Problems(PlanLineInput input, bool isOwnerThere, DateOnly today) =>
    [
        .. Unless(input.Audience is { } audience && Enum.IsDefined(audience), nameof(input.Audience), "Say whom it is for."),
        .. Unless(input.Channel is { } channel && Enum.IsDefined(channel), nameof(input.Channel), "Say how it is to be passed on."),
        .. Unless(input.Languages.Count > 0, nameof(input.Languages), "Say in which languages, one at least."),
        .. CheckFields.Languages(nameof(input.Languages), input.Languages),
        .. Day(input.Due, today),
        .. Unless(isOwnerThere, nameof(input.Owner), "Say who sees to it: somebody who can sign in."),
        .. CheckFields.Length(nameof(input.Note), input.Note, InpudDbContext.WordsLength),
    ];

    public static IEnumerable<FieldProblem> Day(DateOnly? due, DateOnly today) => due is null
        ? [new FieldProblem(nameof(PlanLineInput.Due), "Say by which day.")]
        : Unless(due >= _first && due <= today.AddYears(MostYears), nameof(PlanLineInput.Due), $"The day lies between {_first.Year} and {MostYears} years from now.");

    private static IEnumerable<FieldProblem> Unless(bool holds, string field, Sentence message) => holds ? [] : [new FieldProblem(field, message)];
}
