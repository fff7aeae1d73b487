using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>The directory's organisations by name.</summary>
internal sealed class KnownOrganisations
{
    private readonly Dictionary<string, (int Id, Guid Key)> _byName;

    private KnownOrganisations(Dictionary<string, (int Id, Guid Key)> byName, int networks) => (_byName, Networks) = (byName, networks);

    /// <summary>How many member networks have a place in the ledger.</summary>
    public int Networks { get; }

    public static async Task<KnownOrganisations> ReadAsync(InpudDatabase database)
    {
        var all = await database.ReadAsync(db => db.Organisations.OrderBy(x => x.Id).Select(x => new { x.Id, x.Key, x.Name, x.NetworkNumber }).ToListAsync());
        var byName = new Dictionary<string, (int, Guid)>(StringComparer.OrdinalIgnoreCase);
        foreach (var organisation in all)
        {
            byName.TryAdd(organisation.Name, (organisation.Id, organisation.Key));
        }

        return new KnownOrganisations(byName, (all.Max(x => x.NetworkNumber) ?? -1) + 1);
    }

    public (int Id, Guid Key)? Find(string? name) => name is not null && _byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Asks a row for an organisation of the directory.</summary>
    public (int Id, Guid Key)? Of(RowReading row, string field)
    {
        var name = row.Text(field);
        var found = Find(name);
        if (name is not null && found is null)
        {
            row.Complain(field, $"“{RowReading.Short(name)}” is not in the directory. Import the organisations first.");
        }

        return found;
    }
}
