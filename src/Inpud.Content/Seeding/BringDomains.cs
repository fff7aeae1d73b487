using Inpud.Content.Languages;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>Gives home an address for each language: <c>/en</c>, <c>/es</c> and so on. Others that staff gave it stay.</summary>
internal sealed class BringDomains(IDomainService domains)
{
    public async Task RunAsync(SeedRun run)
    {
        var home = run.Folder.Nodes.Single(node => node.Path == NodeTree.Root);
        var assigned = (await domains.GetAssignedDomainsAsync(home.Key, includeWildcards: true)).ToArray();
        var named = assigned.Where(domain => !domain.IsWildcard && domain.LanguageIsoCode is not null).OrderBy(domain => domain.SortOrder)
            .Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.LanguageIsoCode! }).ToArray();
        var missing = run.Folder.Languages.Select(language => language.Culture.Name)
            .Select(AddressLanguage.Of)
            .Where(domain => !named.Any(there => IsSame(there, domain))).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var kept = named.Where(there => !missing.Any(domain => domain.DomainName == there.DomainName));
        var updated = await domains.UpdateDomainsAsync(home.Key, new DomainsUpdateModel
        {
            DefaultIsoCode = assigned.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode,
            Domains = [.. kept, .. missing],
        });
        if (updated.Status is not DomainOperationStatus.Success)
        {
            run.Refused(home.File, null, updated.Status);
        }
    }

    private static bool IsSame(DomainModel one, DomainModel other) =>
        string.Equals(one.DomainName, other.DomainName, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.IsoCode, other.IsoCode, StringComparison.OrdinalIgnoreCase);
}
