using System.Security.Cryptography;
using System.Text;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Finds who endorsed statements. There are some thousands at most on one: they are opened and sorted in memory.</summary>
public sealed class FindEndorsements(InpudDatabase database, IWrapKeys keys)
{
    /// <summary>How many stand and how many were withdrawn, by statement.</summary>
    public Task<Dictionary<Guid, (int Standing, int Withdrawn)>> CountsAsync() => database.ReadAsync(async db =>
        (await db.Endorsements.GroupBy(x => x.StatementKey).Select(x => new { x.Key, All = x.Count(), Withdrawn = x.Count(y => y.Withdrawn != null) }).ToListAsync())
            .ToDictionary(x => x.Key, x => (x.All - x.Withdrawn, x.Withdrawn)));

    /// <summary>A statement's, by name.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">Part of the name, in any case; null: all.</param>
    /// <param name="sealedNames">Whether names that are not in the directory may be opened. Those that are not are found by nothing.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows of a page.</param>
    public async Task<Listed<EndorsementRow>> ListAsync(Guid statement, string? name, bool sealedNames, int page, int size = Listed.Size)
    {
        var rows = await AllAsync(statement, sealedNames);
        var wanted = Clean.Text(name);
        return Listed.Of([.. rows.Where(x => wanted is null || (x.Name is not null && Names.Contain(x.Name, wanted)))], page, size);
    }

    /// <summary>All of a statement's, by name.</summary>
    public async Task<IReadOnlyList<EndorsementRow>> AllAsync(Guid statement, bool sealedNames)
    {
        var stored = await database.ReadAsync(db => (
            from endorsement in db.Endorsements
            where endorsement.StatementKey == statement
            join one in db.Organisations on endorsement.OrganisationId equals (int?)one.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new { Endorsement = endorsement, organisation!.Name, Key = (Guid?)organisation.Key, organisation.Country, organisation.RegionKey }).ToListAsync());
        var rows = stored.ConvertAll(x => new EndorsementRow(
            x.Endorsement, x.Name ?? (sealedNames ? NameOf(keys, x.Endorsement) : null), x.Key, x.Endorsement.Country ?? x.Country, x.Endorsement.RegionKey ?? x.RegionKey));
        rows.Sort((one, other) => Names.Compare(one.Name ?? "", other.Name ?? "") is var order and not 0 ? order : one.Endorsement.Id.CompareTo(other.Endorsement.Id));
        return rows;
    }

    /// <summary>One; null where there is none.</summary>
    public async Task<EndorsementRow?> OneAsync(Guid statement, Guid key) => (await AllAsync(statement, sealedNames: true)).FirstOrDefault(x => x.Endorsement.Key == key);

    /// <summary>How it looks: of two who change it at once the second is told by this.</summary>
    public static string MarkOf(Endorsement x) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{x.Country}|{x.RegionKey}|{x.Endorsed:O}|{x.Shown}|{x.Withdrawn is null}|{(x.SealedName is null ? "" : Convert.ToHexString(x.SealedName))}")))[..16];

    internal static string? NameOf(IWrapKeys keys, Endorsement endorsement) => endorsement is { SealedKey: { } wrapped, SealedName: { } seal }
        ? DataKey.Unwrap(keys, wrapped, endorsement.Key).OpenJson<string>(seal) : null;
}

/// <summary>An endorsement with what is known of the organisation.</summary>
/// <param name="Endorsement">As stored.</param>
/// <param name="Name">The organisation's; null where it is sealed and was not opened.</param>
/// <param name="OrganisationKey">Where it is in the directory.</param>
/// <param name="Country">Its own, or that of the directory.</param>
/// <param name="RegionKey">Its own, or that of the directory.</param>
public sealed record EndorsementRow(Endorsement Endorsement, string? Name, Guid? OrganisationKey, string? Country, Guid? RegionKey);
