using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Saving;

/// <summary>A document with the stamps that belong to just these values.</summary>
internal sealed record OpenedDocument(IContent Document, Stamps Stamps)
{
    /// <summary>What the variant's <c>updateDate</c> is sent as; null = the variant of a document without languages.</summary>
    public DateTime StampOf(string? culture) => Stamps.Of(culture);
}

/// <summary>Reads a document for the editing client.</summary>
internal sealed class OpenDocument(CmsScopeProvider scopes, IContentService documents, SaveHistory history)
{
    /// <summary>Null if there is no such document.</summary>
    public OpenedDocument? Read(Guid key)
    {
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            if (documents.GetById(key) is not { } document)
            {
                return null;
            }

            if (history.StampsOf(document) is { } stamps)
            {
                return new OpenedDocument(document, stamps);
            }
        }

        return ReadAlone(key);
    }

    /// <summary>Somebody saved in between, or what stands was never written down: look again while nobody can write.</summary>
    private OpenedDocument? ReadAlone(Guid key)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var document = documents.GetById(key);
        if (document is not null)
        {
            history.Record(document);
        }

        scope.Complete();
        return document is null ? null : new OpenedDocument(document, history.StampsOf(document)!);
    }
}
