using System.Security.Cryptography;
using System.Text;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Makes links for networks, finds whose a link is, takes links back.</summary>
public sealed class NetworkLinks(InpudDatabase database, TimeProvider time)
{
    /// <summary>How long a link holds at most, in days.</summary>
    public const int MostDays = 731;

    /// <summary>Whether an organisation may have links: it is a network.</summary>
    public static bool MayHave(OrganisationKind kind) => SaveOrganisation.IsNetwork(kind) || kind is OrganisationKind.NationalNetwork;

    /// <summary>Makes a link.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The link's key: sent twice, it is made once.</param>
    /// <param name="organisation">For which network.</param>
    /// <param name="language">The language that it speaks to them.</param>
    /// <param name="until">The last day on which it holds.</param>
    /// <returns>Its secret, which is stored nowhere: 32 letters, digits, <c>-</c> and <c>_</c>.</returns>
    public Task<Done<string>> MakeAsync(Guid user, Guid key, Guid organisation, string? language, DateOnly? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        List<FieldProblem> problems = [.. CheckFields.Required("Language", language, 20), .. CheckFields.Languages("Language", language is null ? [] : [language])];
        if (until is not { } last || last < today || last > today.AddDays(MostDays))
        {
            problems.Add(new FieldProblem("Until", "Give a day from today to two years from now."));
        }

        return problems.Count > 0 ? Task.FromResult(new Done<string>(null, problems)) : database.WriteAsync<Done<string>>(WriteTurn.Desk, async db =>
        {
            if (await db.NetworkLinks.AnyAsync(x => x.Key == key))
            {
                return new FieldProblem("", "This link was made already; its address was shown once. Take it back and make another.");
            }

            if (await db.Organisations.SingleOrDefaultAsync(x => x.Key == organisation) is not { } found || !MayHave(found.Kind))
            {
                return new FieldProblem("", "Only networks have links.");
            }

            var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');
            db.Add(new NetworkLink
            {
                Key = key, Hash = HashOf(secret), OrganisationId = found.Id, Language = Clean.Languages([language!])[0],
                Created = now, CreatedBy = user, Expires = until!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
            return secret;
        });
    }

    /// <summary>Whose a link is; null where it never was, was taken back, or holds no more.</summary>
    public Task<NetworkVisit?> FindAsync(string? secret)
    {
        var (hash, now) = (HashOf(secret ?? ""), time.GetUtcNow().UtcDateTime);
        return database.ReadAsync(db => Holding(db, now).Where(x => x.Hash == hash)
            .Join(db.Organisations, x => x.OrganisationId, x => x.Id, (link, network) => new NetworkVisit(
                link.Id, link.Key, network.Id, network.Key, network.Name, network.RegionKey, link.Language)).SingleOrDefaultAsync());
    }

    /// <summary>A network's links, the newest first.</summary>
    public async Task<IReadOnlyList<NetworkLink>> OfAsync(Guid organisation) => await database.ReadAsync(db =>
        db.NetworkLinks.Where(x => db.Organisations.Any(y => y.Id == x.OrganisationId && y.Key == organisation)).OrderByDescending(x => x.Id).ToListAsync());

    /// <summary>Takes a link back at once. Twice is no mistake.</summary>
    /// <returns>False where the network has no such link.</returns>
    public Task<bool> RevokeAsync(Guid organisation, Guid link) => database.WriteAsync(WriteTurn.Desk, async db =>
    {
        var found = await db.NetworkLinks.SingleOrDefaultAsync(x => x.Key == link && db.Organisations.Any(y => y.Id == x.OrganisationId && y.Key == organisation));
        if (found is null)
        {
            return false;
        }

        found.Revoked ??= time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return true;
    });

    internal static IQueryable<NetworkLink> Holding(InpudDbContext db, DateTime now) => db.NetworkLinks.Where(x => x.Revoked == null && x.Expires > now);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <summary>A network that came by its link.</summary>
/// <param name="LinkId">The link's number.</param>
/// <param name="LinkKey">The link's key.</param>
/// <param name="OrganisationId">The network's number.</param>
/// <param name="OrganisationKey">The network's key.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="RegionKey">Where it works, or null.</param>
/// <param name="Language">The language that the link speaks.</param>
public sealed record NetworkVisit(int LinkId, Guid LinkKey, int OrganisationId, Guid OrganisationKey, string Name, Guid? RegionKey, string Language);
