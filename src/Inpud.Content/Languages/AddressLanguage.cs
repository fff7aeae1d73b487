using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Content.Languages;

/// <summary>
/// Gives a language its address as soon as it is there: <c>/de</c> below every site that has addresses by language, so that its first
/// published item can be read.
/// </summary>
internal sealed partial class AddressLanguage(IContentService documents, IDomainService domains, ILogger<AddressLanguage> log)
    : INotificationAsyncHandler<LanguageSavedNotification>
{
    /// <summary>Where a language begins: its code in small letters.</summary>
    public static DomainModel Of(string culture) => new() { DomainName = $"/{culture.ToLowerInvariant()}", IsoCode = culture };

    public async Task HandleAsync(LanguageSavedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var root in documents.GetRootContent().ToArray())
        {
            var assigned = (await domains.GetAssignedDomainsAsync(root.Key, includeWildcards: true)).ToArray();
            var named = assigned.Where(x => !x.IsWildcard && x.LanguageIsoCode is not null).OrderBy(x => x.SortOrder).ToArray();
            var missing = notification.SavedEntities.Select(x => x.IsoCode).Where(culture => IsMissing(named, culture)).Select(Of).ToArray();
            if (named.Length > 0 && missing.Length > 0)
            {
                var updated = await domains.UpdateDomainsAsync(root.Key, new DomainsUpdateModel
                {
                    DefaultIsoCode = assigned.FirstOrDefault(x => x.IsWildcard)?.LanguageIsoCode,
                    Domains = [.. named.Select(x => new DomainModel { DomainName = x.DomainName, IsoCode = x.LanguageIsoCode! }), .. missing],
                });
                if (!updated.Success)
                {
                    NoAddress(string.Join(", ", missing.Select(x => x.DomainName)), root.Key, updated.Status);
                }
            }
        }
    }

    /// <summary>An address that staff gave the language, or that another language has, is left as it is.</summary>
    private static bool IsMissing(IDomain[] named, string culture) =>
        !Array.Exists(named, x => x.LanguageIsoCode.InvariantEquals(culture) || x.DomainName.InvariantEquals(Of(culture).DomainName));

    [LoggerMessage(LogLevel.Warning, "{Addresses} could not be given to {Root}: {Status}. What is published in these languages cannot be read until they have an address.")]
    private partial void NoAddress(string addresses, Guid root, DomainOperationStatus status);
}
