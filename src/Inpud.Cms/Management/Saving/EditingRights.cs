using Inpud.Cms.Management.Rights;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>Which languages a user may edit, whether what they share, and which properties (null = all).</summary>
internal sealed record EditingRights(IReadOnlySet<string> Cultures, bool Shared, PropertyRights? Properties)
{
    private static readonly HashSet<string> _none = [];

    /// <summary>The aliases of an item's properties that the user may not change.</summary>
    public IReadOnlySet<string> Locked(IContentBase item) => Properties?.Locked(item) ?? _none;

    /// <summary>Whether the user may edit what an item's languages share. Without languages nothing is shared between any.</summary>
    public bool SharedOf(IContentBase item) => Shared || !item.ContentType.VariesByCulture();
}

internal sealed class ReadEditingRights(IUserService users, ILanguageService languages, IOptionsMonitor<ContentSettings> settings)
{
    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public async Task<EditingRights> OfAsync(Guid userKey)
    {
        var user = await users.GetAsync(userKey) ?? throw new InvalidOperationException($"There is no user {userKey}.");
        var ids = await user.CalculateAllowedLanguageIdsAsync(languages);
        var cultures = (await languages.GetIsoCodesByIdsAsync(ids)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new EditingRights(
            cultures,
            settings.CurrentValue.AllowEditInvariantFromNonDefault || cultures.Contains(await languages.GetDefaultIsoCodeAsync()),
            PropertyRights.Of(user));
    }
}
