using Inpud.Content.Storage;

namespace Inpud.Content.Network;

/// <summary>What somebody enters about an endorsement.</summary>
public sealed record EndorsementInput
{
    /// <summary>The organisation: one of the directory by its name, or another.</summary>
    public string Name { get; init; } = "";

    /// <summary>Null: that of the directory, if it is there.</summary>
    public string? Country { get; init; }

    /// <summary>Null: that of the directory, if it is there.</summary>
    public Guid? RegionKey { get; init; }

    public DateOnly? Endorsed { get; init; }

    public EndorsementShown Shown { get; init; }
}

/// <summary>What an endorsement must be like.</summary>
internal static class CheckEndorsement
{
    public static IReadOnlyList<FieldProblem> Problems(EndorsementInput input, DateOnly today) =>
    [
        .. CheckFields.Required(nameof(input.Name), input.Name, InpudDbContext.NameLength),
        .. CheckFields.Country(nameof(input.Country), input.Country),
        .. input.Endorsed is null ? [new FieldProblem(nameof(input.Endorsed), "Say on which day it was endorsed.")] : CheckFields.NotLater(nameof(input.Endorsed), input.Endorsed, today),
        .. input.Endorsed < new DateOnly(1990, 1, 1) ? [new FieldProblem(nameof(input.Endorsed), "That is before there were statements.")] : Enumerable.Empty<FieldProblem>(),
    ];

    public static EndorsementInput Cleaned(EndorsementInput input) =>
        input with { Name = Clean.Text(input.Name)?.ReplaceLineEndings(" ") ?? "", Country = Clean.Text(input.Country)?.ToUpperInvariant() };
}
