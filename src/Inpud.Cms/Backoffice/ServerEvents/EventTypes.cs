using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Tells what is new from what was changed.</summary>
internal static class EventTypes
{
    /// <summary>After a save, an entity remembers that it got its id then; one whose id was there before is new where no later date stands.</summary>
    public static string OfSaved(IEntity entity) =>
        (entity is IRememberBeingDirty saved && saved.WasPropertyDirty(nameof(IEntity.Id))) || entity.CreateDate == entity.UpdateDate
            ? Constants.ServerEvents.EventType.Created
            : Constants.ServerEvents.EventType.Updated;
}
