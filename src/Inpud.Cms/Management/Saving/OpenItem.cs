using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Management.Saving;

/// <summary>An item with the stamps that belong to just these values.</summary>
internal sealed record OpenedItem<TItem>(TItem Item, Stamps Stamps)
    where TItem : class, IContentBase
{
    /// <summary>What the variant's <c>updateDate</c> is sent as; null = the variant of an item without languages.</summary>
    public DateTime StampOf(string? culture) => Stamps.Of(culture);
}

/// <summary>Reads an item for the editing client.</summary>
internal sealed class OpenItem(CmsScopeProvider scopes, SaveHistory history)
{
    /// <summary>Null if there is no such item.</summary>
    public OpenedItem<TItem>? Read<TItem>(ItemKind<TItem> kind, Guid key)
        where TItem : class, IContentBase
    {
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            if (kind.Find(key) is not { } item)
            {
                return null;
            }

            if (history.StampsOf(item) is { } stamps)
            {
                return new OpenedItem<TItem>(item, stamps);
            }
        }

        return ReadAlone(kind, key);
    }

    /// <summary>Somebody saved in between, or what stands was never written down: look again while nobody can write.</summary>
    private OpenedItem<TItem>? ReadAlone<TItem>(ItemKind<TItem> kind, Guid key)
        where TItem : class, IContentBase
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(kind.Lock);
        var item = kind.Find(key);
        if (item is not null)
        {
            history.Record(item);
        }

        scope.Complete();
        return item is null ? null : new OpenedItem<TItem>(item, history.StampsOf(item)!);
    }
}
