using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Servers;

/// <summary>Which version of a kind's entities is current, so that a machine knows that its copies are old.</summary>
internal sealed class RepositoryCacheVersionRepository(CmsScopeProvider scopes) : IRepositoryCacheVersionRepository
{
    public async Task<RepositoryCacheVersion?> GetAsync(string identifier) =>
        await Versions.FirstOrDefaultAsync(x => x.Identifier == identifier) is { } row ? ToModel(row) : null;

    public async Task<IEnumerable<RepositoryCacheVersion>> GetAllAsync() => (await Versions.ToListAsync()).Select(ToModel).ToArray();

    public async Task SaveAsync(RepositoryCacheVersion repositoryCacheVersion)
    {
        var db = scopes.Writing();
        var updated = await db.RepositoryCacheVersions.Where(x => x.Identifier == repositoryCacheVersion.Identifier)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.Version, repositoryCacheVersion.Version));
        if (updated == 0)
        {
            db.RepositoryCacheVersions.Add(new RepositoryCacheVersionRow
            {
                Identifier = repositoryCacheVersion.Identifier, Version = repositoryCacheVersion.Version,
            });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<RepositoryCacheVersionRow> Versions =>
        scopes.Reading().RepositoryCacheVersions.AsNoTracking().OrderBy(x => x.Identifier);

    private static RepositoryCacheVersion ToModel(RepositoryCacheVersionRow row) =>
        new() { Identifier = row.Identifier, Version = row.Version };
}
