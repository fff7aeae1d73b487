using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Public;

/// <summary>
/// The organisations that agreed to be in the public directory, with what they agreed to and nothing else; kept in memory until they
/// change. Whoever did not agree to its name being published is not there at all: being listed can hurt.
/// </summary>
public sealed class PublicDirectory(InpudDatabase database)
{
    private IReadOnlyList<PublicOrganisation>? _kept;
    private int _changes;

    /// <summary>All of them, by name.</summary>
    public async ValueTask<IReadOnlyList<PublicOrganisation>> AllAsync()
    {
        if (Volatile.Read(ref _kept) is { } kept)
        {
            return kept;
        }

        var before = Volatile.Read(ref _changes);
        var stored = await database.ReadAsync(db => db.Organisations.ToListAsync());
        IReadOnlyList<PublicOrganisation> read = [.. stored.Select(Of).OfType<PublicOrganisation>().OrderBy(x => x.Name, Comparer<string>.Create(Names.Compare))];

        // What changed while it was read, or just before it lay there, is read again by whoever comes next.
        Volatile.Write(ref _kept, read);
        if (before != Volatile.Read(ref _changes))
        {
            Volatile.Write(ref _kept, null);
        }

        return read;
    }

    /// <summary>To be called on each machine when one changes.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _kept, null);
    }

    /// <summary>What of it may be seen; null where its name may not. Whoever left or was suspended is not shown as belonging here.</summary>
    internal static PublicOrganisation? Of(Organisation organisation)
    {
        var agreed = organisation.Published.Select(x => Enum.TryParse<PublicField>(x, out var field) ? field : (PublicField?)null).OfType<PublicField>().ToHashSet();
        return !agreed.Contains(PublicField.Name) || organisation.Membership is MembershipState.Suspended or MembershipState.Left ? null : new PublicOrganisation(organisation.Name)
        {
            Kind = agreed.Contains(PublicField.Kind) ? organisation.Kind : null,
            RegionKey = agreed.Contains(PublicField.Region) ? organisation.RegionKey : null,
            Country = agreed.Contains(PublicField.Country) ? organisation.Country : null,
            Languages = agreed.Contains(PublicField.Languages) ? organisation.Languages : [],
            MemberSince = agreed.Contains(PublicField.MemberSince) ? organisation.MemberSince : null,
            Functions = agreed.Contains(PublicField.Functions) ? organisation.Functions : null,
            Needs = agreed.Contains(PublicField.Needs) ? organisation.Needs : null,
            Skills = agreed.Contains(PublicField.Skills) ? organisation.Skills : null,
            Website = agreed.Contains(PublicField.Website) ? organisation.Website : null,
        };
    }
}

/// <summary>An organisation as readers may see it. What is null was not agreed to, or is not known.</summary>
/// <param name="Name">As it calls itself.</param>
public sealed record PublicOrganisation(string Name)
{
    public OrganisationKind? Kind { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public DateOnly? MemberSince { get; init; }

    public string? Functions { get; init; }

    public string? Needs { get; init; }

    public string? Skills { get; init; }

    public string? Website { get; init; }
}
