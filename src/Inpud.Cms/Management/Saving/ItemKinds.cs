using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Saving;

/// <summary>Documents, blueprints or media, as far as opening and saving have to tell them apart.</summary>
/// <param name="Lock">Core's lock of their tree: whoever holds it alone may write.</param>
/// <param name="Find">Reads one by its key.</param>
internal sealed record ItemKind<TItem>(int Lock, Func<Guid, TItem?> Find)
    where TItem : class, IContentBase;

internal sealed class ItemKinds(IContentService documents, IMediaService media)
{
    public ItemKind<IContent> Documents { get; } = new(Constants.Locks.ContentTree, documents.GetById);

    public ItemKind<IContent> Blueprints { get; } = new(Constants.Locks.ContentTree, documents.GetBlueprintById);

    public ItemKind<IMedia> Media { get; } = new(Constants.Locks.MediaTree, media.GetById);
}
