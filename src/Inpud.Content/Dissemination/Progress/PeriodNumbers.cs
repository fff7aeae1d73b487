using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Whom all items of a period reached. In each row, and in the total, a person and an organisation count once, however many items they
/// received; whoever was two things in the period – a member who became a partner – is in both rows.
/// </summary>
public sealed record PeriodNumbers
{
    /// <summary>All of the period.</summary>
    public Cell<bool> All { get; init; } = Cell<bool>.Empty(true);

    public IReadOnlyList<Cell<AudienceClass>> ByAudience { get; init; } = [];

    /// <summary>By the network's number. Whoever belongs to two networks is in both rows; <see cref="InAnyNetwork"/> counts them once.</summary>
    public IReadOnlyList<Cell<int>> ByNetwork { get; init; } = [];

    public Cell<bool> InAnyNetwork { get; init; } = Cell<bool>.Empty(true);

    public IReadOnlyList<Cell<Guid?>> ByRegion { get; init; } = [];

    public IReadOnlyList<Cell<Channel>> ByChannel { get; init; } = [];

    /// <summary>By the items' language.</summary>
    public IReadOnlyList<Cell<string?>> ByLanguage { get; init; } = [];
}
