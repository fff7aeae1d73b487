using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.Storage.Relations;

/// <summary>
/// Core's refresher of relation types drops single ones from the cache. Ours holds all of them as one, so it is emptied
/// whenever the refresher ran, on every machine.
/// </summary>
internal sealed class ForgetRelationTypes(AppCaches caches) : INotificationHandler<RelationTypeCacheRefresherNotification>
{
    public void Handle(RelationTypeCacheRefresherNotification notification) => caches.IsolatedCaches.ClearCache<IRelationType>();
}
