using Umbraco.Cms.Core.Notifications;

namespace Inpud.Content.Catalogue;

/// <summary>Published after the catalogue has taken a change in: what was made from it before may be out of date.</summary>
/// <param name="Keys">Documents that changed, and those whose pages name them because of what they point to.</param>
/// <param name="Everything">Any document may have changed; the keys then say nothing.</param>
public sealed record CatalogueChangedNotification(IReadOnlySet<Guid> Keys, bool Everything) : INotification;
