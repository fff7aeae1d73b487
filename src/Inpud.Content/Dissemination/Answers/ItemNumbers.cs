using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>Whom an item reached, in numbers. Persons, organisations, people reached by count and copies are never added to each other.</summary>
public sealed record ItemNumbers
{
    /// <summary>People who are known, each once.</summary>
    public int Persons { get; init; }

    /// <summary>Organisations that received it in their own name, each once.</summary>
    public int Organisations { get; init; }

    /// <summary>People of audiences, nobody of whom is known; the same ones may be in several audiences.</summary>
    public long ReachedByCount { get; init; }

    public long Copies { get; init; }

    /// <summary>Persons by their strongest entry, the strongest first.</summary>
    public IReadOnlyList<Cell<Strength>> ByStrength { get; init; } = [];

    /// <summary>By what they were when they received it most surely: persons add up to <see cref="Persons"/>.</summary>
    public IReadOnlyList<Cell<AudienceClass>> ByAudience { get; init; } = [];

    /// <inheritdoc cref="ByAudience"/>
    public IReadOnlyList<Cell<Guid?>> ByRegion { get; init; } = [];

    /// <inheritdoc cref="ByAudience"/>
    public IReadOnlyList<Cell<string?>> ByCountry { get; init; } = [];

    /// <summary>By the network's number. Whoever belongs to two networks is in both rows; <see cref="InAnyNetwork"/> counts them once.</summary>
    public IReadOnlyList<Cell<int>> ByNetwork { get; init; } = [];

    public Cell<bool> InAnyNetwork { get; init; } = Cell<bool>.Empty(true);

    /// <summary>By the item's language. Whoever received it in two languages is in both rows.</summary>
    public IReadOnlyList<Cell<string?>> ByLanguage { get; init; } = [];

    /// <summary>Whoever received it by two channels is in both rows.</summary>
    public IReadOnlyList<Cell<Channel>> ByChannel { get; init; } = [];

    public PreferredNumbers Preferred { get; init; } = new(0, 0, 0);
}

/// <summary>A row of a table of numbers.</summary>
/// <param name="Key">What the row is of.</param>
/// <param name="Persons">People who are known, each once.</param>
/// <param name="Organisations">Organisations that received it in their own name, each once.</param>
/// <param name="ReachedByCount">People of audiences.</param>
/// <param name="Copies">Printed copies.</param>
public sealed record Cell<TKey>(TKey Key, int Persons, int Organisations, long ReachedByCount, long Copies)
{
    internal static Cell<TKey> Empty(TKey key) => new(key, 0, 0, 0, 0);
}

/// <summary>Whether people got the language that they prefer.</summary>
/// <param name="Got">Persons who got it in their preferred language, whatever else they got.</param>
/// <param name="Another">Persons who got it only in others.</param>
/// <param name="Unknown">Persons of whom one of the two languages is not known.</param>
public sealed record PreferredNumbers(int Got, int Another, int Unknown);
