using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Reads how the organisations belong to each other; there are some thousands of them at most.</summary>
internal static class NetworkTrees
{
    public static async Task<NetworkTree> ReadAsync(InpudDbContext db)
    {
        var parents = await db.OrganisationParents.AsNoTracking().Select(x => new { x.OrganisationId, x.ParentId }).ToListAsync();
        var numbers = await db.Organisations.AsNoTracking().Where(x => x.NetworkNumber != null).Select(x => new { x.Id, x.NetworkNumber }).ToListAsync();
        return new NetworkTree(parents.ToLookup(x => x.OrganisationId, x => x.ParentId), numbers.ToDictionary(x => x.Id, x => x.NetworkNumber!.Value));
    }
}
