using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>How many are in the directory.</summary>
public sealed class CountNetwork(InpudDatabase database)
{
    public Task<NetworkCounts> RunAsync() => database.ReadAsync(async db => new NetworkCounts(
        await db.Organisations.CountAsync(),
        await db.Organisations.CountAsync(x => x.Membership == MembershipState.Member),
        await db.Contacts.CountAsync(x => x.State != ContactState.Erased),
        await db.Contacts.CountAsync(x => x.State == ContactState.Active)));
}

/// <summary>Numbers of the directory.</summary>
/// <param name="Organisations">All of them.</param>
/// <param name="Members">Organisations that are members.</param>
/// <param name="Contacts">All who were not erased.</param>
/// <param name="Reachable">Contacts who may be written to.</param>
public sealed record NetworkCounts(int Organisations, int Members, int Contacts, int Reachable);
