using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>Creates and updates document types or media types. Never deletes one.</summary>
internal sealed class BringContentTypes<TType>(
    IContentTypeBaseService<TType> service, Func<TType> make, ApplyDefinition apply, TypesChanges changes)
    where TType : class, IContentTypeComposition
{
    /// <summary>Compositions must stand before the types that use them.</summary>
    public async Task RunAsync(IReadOnlyList<ContentTypeDefinition> definitions)
    {
        var stored = service.GetAll().ToDictionary(type => type.Key);
        foreach (var definition in definitions)
        {
            if (AliasIsTaken(stored.Values, definition))
            {
                changes.Refuse($"type {definition.Alias}", "another type already has that alias");
                continue;
            }

            await BringAsync(stored, definition);
        }

        // A type may be allowed below one that is created before it, or below itself: a second round, when all are there.
        foreach (var definition in definitions.Where(definition => stored.ContainsKey(definition.Key)))
        {
            await AllowChildrenAsync(stored, definition);
        }
    }

    private async Task BringAsync(Dictionary<Guid, TType> stored, ContentTypeDefinition definition)
    {
        var isNew = !stored.TryGetValue(definition.Key, out var type);
        if (type is null)
        {
            type = make();
            type.Key = definition.Key;
        }

        apply.To(type, definition, Compositions(stored, definition));
        if (isNew || type.IsDirty())
        {
            await SaveAsync(type, isNew);
            stored[definition.Key] = type;
        }
    }

    private async Task AllowChildrenAsync(Dictionary<Guid, TType> stored, ContentTypeDefinition definition)
    {
        var type = stored[definition.Key];
        var children = definition.AllowedChildren
            .Select(alias => stored.Values.FirstOrDefault(child => child.Alias == alias)).OfType<TType>()
            .Select((child, place) => new ContentTypeSort(child.Key, place, child.Alias))
            .ToArray();

        var allowed = type.AllowedContentTypes?.OrderBy(child => child.SortOrder).Select(child => child.Key) ?? [];
        if (!allowed.SequenceEqual(children.Select(child => child.Key)))
        {
            type.AllowedContentTypes = children;
            await SaveAsync(type, isNew: false);
        }
    }

    private async Task SaveAsync(TType type, bool isNew)
    {
        var attempt = isNew
            ? await service.CreateAsync(type, Constants.Security.SuperUserKey)
            : await service.UpdateAsync(type, Constants.Security.SuperUserKey);
        changes.Saved($"type {type.Alias}", isNew, attempt.Success, attempt.Result.ToString());
    }

    private static IEnumerable<IContentTypeComposition> Compositions(Dictionary<Guid, TType> stored, ContentTypeDefinition definition) =>
        definition is DocumentTypeDefinition document
            ? document.Compositions.Select(composition => stored.GetValueOrDefault(composition.Key)).OfType<IContentTypeComposition>()
            : [];

    private static bool AliasIsTaken(IEnumerable<TType> stored, ContentTypeDefinition definition) =>
        stored.Any(type => type.Key != definition.Key && string.Equals(type.Alias, definition.Alias, StringComparison.OrdinalIgnoreCase));
}
