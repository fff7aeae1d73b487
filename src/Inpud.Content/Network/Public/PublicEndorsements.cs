using System.Collections.Concurrent;

namespace Inpud.Content.Network.Public;

/// <summary>A statement's endorsements as readers may see them, kept in memory until they change.</summary>
public sealed class PublicEndorsements(FindEndorsements find)
{
    /// <summary>Statements that are kept; beyond that, all are forgotten and read again.</summary>
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<Guid, EndorsementsShown> _kept = new();
    private int _changes;

    public async ValueTask<EndorsementsShown> OfAsync(Guid statement)
    {
        if (_kept.TryGetValue(statement, out var kept))
        {
            return kept;
        }

        var before = Volatile.Read(ref _changes);
        var read = Shown(await find.AllAsync(statement, sealedNames: true));
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        // What changed while it was read, or just before it lay there, is read again by whoever comes next.
        _kept[statement] = read;
        if (before != Volatile.Read(ref _changes))
        {
            _kept.TryRemove(statement, out _);
        }

        return read;
    }

    /// <summary>To be called on each machine when they change.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    /// <summary>Only what each agreed to leaves here: a name by name, a country where it may be named, else nothing but the number.</summary>
    private static EndorsementsShown Shown(IReadOnlyList<EndorsementRow> rows)
    {
        var standing = rows.Where(x => x.Endorsement.Withdrawn is null).ToList();
        var places = standing.Where(x => x.Endorsement.Shown is not EndorsementShown.CountedOnly).GroupBy(x => x.RegionKey);
        return new EndorsementsShown(standing.Count, [.. places.Select(x => new EndorsementsOf(
            x.Key,
            [.. x.Where(y => y.Endorsement.Shown is EndorsementShown.ByName && y.Name is not null).Select(y => new EndorsementNamed(y.Name!, y.Country))],
            [.. x.Where(y => y.Endorsement.Shown is EndorsementShown.CountryOnly).GroupBy(y => y.Country, StringComparer.Ordinal).Select(y => new EndorsementsFrom(y.Key, y.Count()))]))]);
    }
}

/// <summary>What readers see.</summary>
/// <param name="Total">All that stand, those that are only counted too.</param>
/// <param name="Regions">By region, without those that are only counted.</param>
public sealed record EndorsementsShown(int Total, IReadOnlyList<EndorsementsOf> Regions)
{
    public int Named => Regions.Sum(x => x.Named.Count);
}

/// <summary>Those of a region.</summary>
/// <param name="Region">Null: none.</param>
/// <param name="Named">By name.</param>
/// <param name="Countries">Those that only name their country, by country.</param>
public sealed record EndorsementsOf(Guid? Region, IReadOnlyList<EndorsementNamed> Named, IReadOnlyList<EndorsementsFrom> Countries)
{
    public int Total => Named.Count + Countries.Sum(x => x.Count);
}

/// <summary>By name.</summary>
public sealed record EndorsementNamed(string Name, string? Country);

/// <summary>How many of a country.</summary>
public sealed record EndorsementsFrom(string? Country, int Count);
