using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Finds organisations. There are some thousands of them: they are narrowed and sorted by name in memory, where all scripts have upper
/// and lower case on both databases.
/// </summary>
public sealed class FindOrganisations(InpudDatabase database, IWrapKeys keys)
{
    /// <summary>Those that match, by name.</summary>
    public Task<Listed<OrganisationRow>> ListAsync(OrganisationFilter filter, int page, int size = Listed.Size) => database.ReadAsync(async db =>
    {
        var rows = await RowsAsync(db, db.Organisations.Where(x =>
            (filter.Kind == null || x.Kind == filter.Kind)
            && (filter.RegionKey == null || x.RegionKey == filter.RegionKey)
            && (filter.Country == null || x.Country == filter.Country)));
        if (filter.Network is { } network)
        {
            var tree = await NetworkTrees.ReadAsync(db);
            var id = await db.Organisations.Where(x => x.Key == network).Select(x => (int?)x.Id).SingleOrDefaultAsync();
            rows.RemoveAll(x => id is null || !tree.BelongsTo(x.Id, id.Value));
        }

        if (Clean.Text(filter.Name) is { } name)
        {
            rows.RemoveAll(x => !Names.Contain(x.Name, name));
        }

        return Listed.Of(rows, page, size);
    });

    /// <summary>One, with what it belongs to and what it endorsed; null where there is none.</summary>
    public Task<Organisation?> OneAsync(Guid key) => database.ReadAsync(db =>
        db.Organisations.Include(x => x.Parents).Include(x => x.Endorsed).SingleOrDefaultAsync(x => x.Key == key));

    /// <summary>Those it belongs to, by name.</summary>
    public Task<IReadOnlyList<OrganisationRow>> ParentsAsync(Organisation organisation)
    {
        var ids = organisation.Parents.Select(x => x.ParentId).ToList();
        return SomeAsync(db => db.Organisations.Where(x => ids.Contains(x.Id)));
    }

    /// <summary>Those that belong to it directly, by name.</summary>
    public Task<IReadOnlyList<OrganisationRow>> ChildrenAsync(Organisation organisation) =>
        SomeAsync(db => db.Organisations.Where(x => x.Parents.Any(y => y.ParentId == organisation.Id)));

    /// <summary>All of these kinds, by name; of every kind where none is given.</summary>
    public Task<IReadOnlyList<OrganisationRow>> OfKindsAsync(params OrganisationKind[] kinds) =>
        SomeAsync(db => kinds.Length == 0 ? db.Organisations : db.Organisations.Where(x => kinds.Contains(x.Kind)));

    /// <summary>Its notes, for somebody who may read what names people.</summary>
    public string? NotesOf(Organisation organisation) => organisation is { SealedKey: { } wrapped, SealedNotes: { } seal }
        ? DataKey.Unwrap(keys, wrapped, organisation.Key).OpenJson<string>(seal)
        : null;

    private Task<IReadOnlyList<OrganisationRow>> SomeAsync(Func<InpudDbContext, IQueryable<Organisation>> which) =>
        database.ReadAsync<IReadOnlyList<OrganisationRow>>(async db => await RowsAsync(db, which(db)));

    private static async Task<List<OrganisationRow>> RowsAsync(InpudDbContext db, IQueryable<Organisation> which)
    {
        var rows = await which.Select(x => new OrganisationRow(
            x.Id, x.Key, x.Name, x.Kind, x.RegionKey, x.Country, x.Membership, db.Contacts.Count(y => y.OrganisationId == x.Id && y.State != ContactState.Erased)))
            .ToListAsync();
        rows.Sort((one, other) => Names.Compare(one.Name, other.Name) is var order and not 0 ? order : one.Id.CompareTo(other.Id));
        return rows;
    }
}

/// <summary>Which organisations; null is all.</summary>
public sealed record OrganisationFilter
{
    /// <summary>Part of the name, in any case, with or without accents.</summary>
    public string? Name { get; init; }

    public OrganisationKind? Kind { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    /// <summary>Those that belong to this organisation, itself included, through however many others.</summary>
    public Guid? Network { get; init; }
}

/// <summary>An organisation as lists show it.</summary>
public sealed record OrganisationRow(
    int Id, Guid Key, string Name, OrganisationKind Kind, Guid? RegionKey, string? Country, MembershipState Membership, int Contacts);
