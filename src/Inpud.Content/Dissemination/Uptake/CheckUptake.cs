using Inpud.Content.Network;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>What an uptake must be like.</summary>
internal static class CheckUptake
{
    /// <summary>Before the network's founding nothing was taken up.</summary>
    private static readonly DateOnly _first = new(1990, 1, 1);

    public static IReadOnlyList<FieldProblem> Problems(UptakeInput input, DateOnly today) =>
    [
        .. input.ItemKey == Guid.Empty ? [new FieldProblem(nameof(input.ItemKey), "Choose the item.")] : Array.Empty<FieldProblem>(),
        .. input.Happened < _first ? [new FieldProblem(nameof(input.Happened), "Say on which day it happened.")] : CheckFields.NotLater(nameof(input.Happened), input.Happened, today),
        .. CheckFields.Website(nameof(input.Link), input.Link),
        .. CheckFields.Languages(nameof(input.Language), input.Language is null ? [] : [input.Language]),
        .. CheckFields.Length(nameof(input.Words), input.Words, InpudDbContext.WordsLength),
        .. input.Link is null && input.Words is null ? [new FieldProblem(nameof(input.Link), "Give a link, or say in words what was done.")] : Array.Empty<FieldProblem>(),
    ];

    public static UptakeInput Cleaned(UptakeInput input) => input with
    {
        Link = Clean.Text(input.Link),
        Language = input.Language is null ? null : Clean.Languages([input.Language]).FirstOrDefault(),
        Words = Clean.Text(input.Words),
    };
}
