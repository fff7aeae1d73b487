using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Raises events of everything that is neither a document nor media.</summary>
internal sealed class RaiseEntityEvents(DistributedCache machines)
    : INotificationHandler<ContentTypeChangedNotification>,
      INotificationHandler<MediaTypeChangedNotification>,
      INotificationHandler<DataTypeSavedNotification>,
      INotificationHandler<DataTypeDeletedNotification>,
      INotificationHandler<LanguageSavedNotification>,
      INotificationHandler<LanguageDeletedNotification>,
      INotificationHandler<DictionaryItemSavedNotification>,
      INotificationHandler<DictionaryItemDeletedNotification>,
      INotificationHandler<DomainSavedNotification>,
      INotificationHandler<DomainDeletedNotification>,
      INotificationHandler<RelationSavedNotification>,
      INotificationHandler<RelationDeletedNotification>,
      INotificationHandler<RelationTypeSavedNotification>,
      INotificationHandler<RelationTypeDeletedNotification>,
      INotificationHandler<WebhookSavedNotification>,
      INotificationHandler<WebhookDeletedNotification>,
      INotificationHandler<ContentSavedBlueprintNotification>,
      INotificationHandler<ContentDeletedBlueprintNotification>
{
    public void Handle(ContentTypeChangedNotification notification) =>
        Raise(notification.Changes.Select(x => OfType(Source.DocumentType, x.Item, x.ChangeTypes)));

    public void Handle(MediaTypeChangedNotification notification) =>
        Raise(notification.Changes.Select(x => OfType(Source.MediaType, x.Item, x.ChangeTypes)));

    public void Handle(DataTypeSavedNotification notification) => Saved(Source.DataType, notification.SavedEntities);

    public void Handle(DataTypeDeletedNotification notification) => Deleted(Source.DataType, notification.DeletedEntities);

    public void Handle(LanguageSavedNotification notification) => Saved(Source.Language, notification.SavedEntities);

    public void Handle(LanguageDeletedNotification notification) => Deleted(Source.Language, notification.DeletedEntities);

    public void Handle(DictionaryItemSavedNotification notification) => Saved(Source.DictionaryItem, notification.SavedEntities);

    public void Handle(DictionaryItemDeletedNotification notification) => Deleted(Source.DictionaryItem, notification.DeletedEntities);

    public void Handle(DomainSavedNotification notification) => Saved(Source.Domain, notification.SavedEntities);

    public void Handle(DomainDeletedNotification notification) => Deleted(Source.Domain, notification.DeletedEntities);

    public void Handle(RelationSavedNotification notification) => Saved(Source.Relation, notification.SavedEntities);

    public void Handle(RelationDeletedNotification notification) => Deleted(Source.Relation, notification.DeletedEntities);

    public void Handle(RelationTypeSavedNotification notification) => Saved(Source.RelationType, notification.SavedEntities);

    public void Handle(RelationTypeDeletedNotification notification) => Deleted(Source.RelationType, notification.DeletedEntities);

    public void Handle(WebhookSavedNotification notification) => Saved(Source.Webhook, notification.SavedEntities);

    public void Handle(WebhookDeletedNotification notification) => Deleted(Source.Webhook, notification.DeletedEntities);

    public void Handle(ContentSavedBlueprintNotification notification) => Saved(Source.DocumentBlueprint, [notification.SavedBlueprint]);

    public void Handle(ContentDeletedBlueprintNotification notification) => Deleted(Source.DocumentBlueprint, notification.DeletedBlueprints);

    private static RaisedEvent OfType(string source, IEntity type, ContentTypeChangeTypes change) => new(
        change.HasFlag(ContentTypeChangeTypes.Remove) ? Constants.ServerEvents.EventType.Deleted
            : change.HasFlag(ContentTypeChangeTypes.Create) ? Constants.ServerEvents.EventType.Created
            : Constants.ServerEvents.EventType.Updated,
        source,
        type.Key);

    private void Saved(string source, IEnumerable<IEntity> entities) => Raise(entities.Select(x => new RaisedEvent(EventTypes.OfSaved(x), source, x.Key)));

    private void Deleted(string source, IEnumerable<IEntity> entities) =>
        Raise(entities.Select(x => new RaisedEvent(Constants.ServerEvents.EventType.Deleted, source, x.Key)));

    private void Raise(IEnumerable<RaisedEvent> events) => machines.RefreshByPayload(ServerEventRefresher.UniqueId, events.ToArray());
}
