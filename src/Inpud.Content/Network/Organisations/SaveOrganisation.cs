using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Public;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Adds an organisation to the directory, or changes one.</summary>
public sealed class SaveOrganisation(InpudDatabase database, IWrapKeys keys, NetworkChanges changes, TimeProvider time)
{
    /// <summary>The ledger tells networks by the bits of one number.</summary>
    internal const int MostNetworks = 63;

    internal static FieldProblem TooManyNetworks { get; } =
        new(nameof(OrganisationInput.Kind), $"There cannot be more than {MostNetworks} regional and women's networks.");

    /// <summary>An organisation that is not stored yet, of an input that is clean and without problems; whom it belongs to is left to the caller.</summary>
    internal Organisation New(Guid key, OrganisationInput input, int? networkNumber, int import)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var organisation = new Organisation { Key = key, Name = input.Name, Created = now, NetworkNumber = networkNumber, ImportId = import };
        Write(organisation, input, now);
        return organisation;
    }

    /// <summary>Whether organisations of this kind have a place in the ledger's set of member networks.</summary>
    internal static bool IsNetwork(OrganisationKind kind) => kind is OrganisationKind.RegionalNetwork or OrganisationKind.WomensNetwork;

    /// <summary>Saves.</summary>
    /// <param name="key">Which organisation; a new key makes a new one.</param>
    /// <param name="input">All of it.</param>
    /// <param name="revision">The revision that was changed, or null for a new one.</param>
    public async Task<Done<Organisation>> RunAsync(Guid key, OrganisationInput input, int? revision)
    {
        input = Cleaned(input);
        var problems = CheckOrganisation.Problems(input);
        if (problems.Count > 0)
        {
            return new Done<Organisation>(null, problems);
        }

        var done = await database.WriteAsync(WriteTurn.Directory, db => SaveAsync(db, key, input, revision));
        if (done.Succeeded)
        {
            changes.Tell(null);
        }

        return done;
    }

    private async Task<Done<Organisation>> SaveAsync(InpudDbContext db, Guid key, OrganisationInput input, int? revision)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var organisation = await db.Organisations.Include(x => x.Parents).Include(x => x.Endorsed).SingleOrDefaultAsync(x => x.Key == key);
        if (organisation?.Revision != revision)
        {
            return new FieldProblem("", organisation is null
                ? "Meanwhile somebody removed this organisation."
                : "Meanwhile somebody else changed this organisation. Load it again and repeat your change.");
        }

        if (organisation is null)
        {
            organisation = new Organisation { Key = key, Name = input.Name, Created = now };
            db.Add(organisation);
        }

        Write(organisation, input, now);
        var problem = await BelongAsync(db, organisation, input.Parents);
        problem ??= await NumberAsync(db, organisation);
        if (problem is not null)
        {
            return problem;
        }

        await db.SaveChangesAsync();
        return organisation;
    }

    private void Write(Organisation organisation, OrganisationInput input, DateTime now)
    {
        organisation.Name = input.Name;
        organisation.Kind = input.Kind;
        organisation.RegionKey = input.RegionKey;
        organisation.Country = input.Country;
        organisation.Languages = [.. input.Languages];
        organisation.Membership = input.Membership;
        organisation.MemberSince = input.MemberSince;
        organisation.Functions = input.Functions;
        organisation.Needs = input.Needs;
        organisation.Skills = input.Skills;
        organisation.Tags = [.. input.Tags];
        organisation.Website = input.Website;
        organisation.Published = [.. input.Published.Distinct().Order().Select(x => x.ToString())];
        organisation.Updated = now;
        organisation.Revision++;
        organisation.Endorsed.Clear();
        organisation.Endorsed.AddRange(input.Endorsed.Select(x => new FoundingEndorsement { DocumentKey = x.Key, Endorsed = x.Value }));
        var notes = input.Notes is null ? null : organisation.SealedKey is null ? DataKey.Create(organisation.Key) : DataKey.Unwrap(keys, organisation.SealedKey, organisation.Key);
        organisation.SealedKey = notes is null ? null : organisation.SealedKey ?? notes.Wrap(keys);
        organisation.SealedNotes = notes?.SealJson(input.Notes);
    }

    private static async Task<FieldProblem?> BelongAsync(InpudDbContext db, Organisation organisation, IReadOnlyList<Guid> parents)
    {
        var found = await db.Organisations.Where(x => parents.Contains(x.Key)).Select(x => x.Id).ToListAsync();
        if (found.Count < parents.Distinct().Count())
        {
            return new FieldProblem(nameof(OrganisationInput.Parents), "One of the organisations that it belongs to is not in the directory any more.");
        }

        var tree = await NetworkTrees.ReadAsync(db);
        if (organisation.Id > 0 && found.Exists(x => tree.BelongsTo(x, organisation.Id)))
        {
            return new FieldProblem(nameof(OrganisationInput.Parents), "An organisation cannot belong to itself, directly or through others.");
        }

        organisation.Parents.RemoveAll(x => !found.Contains(x.ParentId));
        organisation.Parents.AddRange(found.Except(organisation.Parents.Select(x => x.ParentId)).Select(x => new OrganisationParent { ParentId = x }));
        return null;
    }

    /// <summary>A member network gets its number in the ledger once and keeps it.</summary>
    private static async Task<FieldProblem?> NumberAsync(InpudDbContext db, Organisation organisation)
    {
        if (organisation.NetworkNumber is not null || !IsNetwork(organisation.Kind))
        {
            return null;
        }

        organisation.NetworkNumber = (await db.Organisations.MaxAsync(x => x.NetworkNumber) ?? -1) + 1;
        return organisation.NetworkNumber < MostNetworks ? null : TooManyNetworks;
    }

    internal static OrganisationInput Cleaned(OrganisationInput input) => input with
    {
        Name = Clean.Text(input.Name) ?? "",
        Country = Clean.Text(input.Country)?.ToUpperInvariant(),
        Languages = Clean.Languages(input.Languages),
        Functions = Clean.Text(input.Functions),
        Needs = Clean.Text(input.Needs),
        Skills = Clean.Text(input.Skills),
        Tags = Clean.Words(input.Tags),
        Website = Clean.Text(input.Website),
        Notes = Clean.Text(input.Notes),
    };
}
