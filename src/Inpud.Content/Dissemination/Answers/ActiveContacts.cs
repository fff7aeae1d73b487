using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Somebody who may be written to, by what they are today; nothing that names them.</summary>
internal readonly record struct ActiveContact(int Id, AudienceClass Audience, long Networks, Guid? RegionKey, string? Language);

/// <summary>Reads all who may be written to. Some ten thousand short rows are read sooner than the database would put them together.</summary>
internal static class ActiveContacts
{
    public static async Task<List<ActiveContact>> ReadAsync(InpudDbContext db)
    {
        var tree = await NetworkTrees.ReadAsync(db);
        var organisations = await db.Organisations.Select(x => new { x.Id, x.RegionKey, x.Languages }).ToDictionaryAsync(x => x.Id);
        var networks = organisations.Keys.ToDictionary(x => x, tree.NetworksOf);
        var contacts = await db.Contacts.Where(x => x.State == ContactState.Active)
            .Select(x => new { x.Id, x.Audience, x.OrganisationId, x.RegionKey, Language = x.Languages[0] }).ToListAsync();
        return
        [
            .. contacts.Select(x =>
            {
                var organisation = x.OrganisationId is { } id ? organisations[id] : null;
                return new ActiveContact(
                    x.Id,
                    x.Audience,
                    organisation is null ? 0 : networks[organisation.Id],
                    x.RegionKey ?? organisation?.RegionKey,
                    x.Language ?? organisation?.Languages.FirstOrDefault());
            }),
        ];
    }
}
