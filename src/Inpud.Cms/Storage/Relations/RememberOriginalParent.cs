using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Names = Umbraco.Cms.Core.Constants.Conventions.RelationTypes;

namespace Inpud.Cms.Storage.Relations;

/// <summary>Remembers, while an item lies in the recycle bin, from where it was thrown away: that is where Core restores it to.</summary>
internal sealed class RememberOriginalParent(IRelationService relations, IEntityService entities)
    : INotificationHandler<ContentMovedToRecycleBinNotification>,
      INotificationHandler<ContentMovedNotification>,
      INotificationHandler<MediaMovedToRecycleBinNotification>,
      INotificationHandler<MediaMovedNotification>
{
    public void Handle(ContentMovedToRecycleBinNotification notification) => Remember(notification.MoveInfoCollection, Names.RelateParentDocumentOnDeleteAlias);

    public void Handle(MediaMovedToRecycleBinNotification notification) => Remember(notification.MoveInfoCollection, Names.RelateParentMediaFolderOnDeleteAlias);

    public void Handle(ContentMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinContentString, Names.RelateParentDocumentOnDeleteAlias);

    public void Handle(MediaMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinMediaString, Names.RelateParentMediaFolderOnDeleteAlias);

    private void Remember<TItem>(IEnumerable<MoveToRecycleBinEventInfo<TItem>> moves, string alias)
        where TItem : ITreeEntity
    {
        var type = relations.GetRelationTypeByAlias(alias);
        foreach (var move in moves)
        {
            // The item's own place and those above it, bottom up.
            var parentId = move.OriginalPath.GetIdsFromPathReversed().Skip(1).FirstOrDefault(Constants.System.Root);
            if (type is not null && (parentId == Constants.System.Root || entities.Exists(parentId)))
            {
                relations.Relate(parentId, move.Entity.Id, type);
            }
        }
    }

    private void Forget<TItem>(IEnumerable<MoveEventInfo<TItem>> moves, string bin, string alias)
        where TItem : ITreeEntity
    {
        foreach (var move in moves.Where(x => !x.Entity.Trashed && x.OriginalPath.Split(',').Contains(bin, StringComparer.Ordinal)))
        {
            foreach (var relation in relations.GetByChildId(move.Entity.Id, alias).ToArray())
            {
                relations.Delete(relation);
            }
        }
    }
}
