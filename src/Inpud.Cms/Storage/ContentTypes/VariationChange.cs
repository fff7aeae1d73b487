using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.ContentTypes;

/// <summary>
/// Moves the values of properties that start or stop varying by culture: what was shared becomes the default language's,
/// what was the default language's becomes shared. Values of the other languages stay where they are, so that a change back
/// loses nothing. A composed property varies only where the type that has it varies too, so each type that is composed of
/// the changed one is looked at by itself.
/// </summary>
internal sealed class VariationChange(CmsScopeProvider scopes, ILanguageRepository languages)
{
    private const int BatchSize = 200;

    /// <param name="typeId">The type that was saved.</param>
    /// <param name="before">All types as they were.</param>
    /// <param name="after">All types as they are.</param>
    public void Apply<TType>(int typeId, IReadOnlyDictionary<int, TType> before, IReadOnlyDictionary<int, TType> after)
        where TType : class, IContentTypeComposition
    {
        if (languages.GetDefaultId() is not { } defaultId)
        {
            return;
        }

        foreach (var type in after.Values.Where(x => x.Id == typeId || x.CompositionIds().Contains(typeId)))
        {
            if (before.TryGetValue(type.Id, out var was) && Change.Between(was, type) is { } change)
            {
                foreach (var versionIds in VersionsOf(type.Id).Chunk(BatchSize))
                {
                    Move(versionIds, defaultId, change);
                }
            }
        }
    }

    private int[] VersionsOf(int typeId)
    {
        var db = scopes.Reading();
        return
        [
            .. from version in db.Versions
               join content in db.Contents on version.NodeId equals content.NodeId
               where content.ContentTypeId == typeId
               select version.Id,
        ];
    }

    private void Move(int[] versionIds, int defaultId, Change change)
    {
        var db = scopes.Writing();
        var rows = db.Variants
            .Where(x => versionIds.Contains(x.VersionId) && (x.LanguageId == defaultId || x.LanguageId == VariantRow.Invariant))
            .ToArray();
        foreach (var version in rows.GroupBy(x => x.VersionId))
        {
            var shared = version.First(x => x.LanguageId == VariantRow.Invariant);
            var own = version.FirstOrDefault(x => x.LanguageId == defaultId);
            if (own is null && (change.ToCulture.Length > 0 || change.NameToCulture))
            {
                own = db.Variants.Add(new VariantRow
                {
                    VersionId = version.Key, LanguageId = defaultId, Name = shared.Name, NameKey = shared.NameKey,
                    Date = shared.Date, Edited = shared.Edited, Values = StoredValues.Empty,
                }).Entity;
            }

            if (own is not null)
            {
                (shared.Values, own.Values) = StoredValues.Move(shared.Values, own.Values, change.ToCulture);
                (own.Values, shared.Values) = StoredValues.Move(own.Values, shared.Values, change.ToShared);
            }
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    /// <summary>What starts and stops varying on the items of one type; properties by id.</summary>
    private sealed record Change(int[] ToCulture, int[] ToShared, bool NameToCulture)
    {
        public static Change? Between(IContentTypeComposition before, IContentTypeComposition after)
        {
            var varied = before.CompositionPropertyTypes.ToDictionary(x => x.Id, x => x.VariesByCulture());
            int[] changed = [.. after.CompositionPropertyTypes.Where(x => varied.TryGetValue(x.Id, out var was) && was != x.VariesByCulture()).Select(x => x.Id)];
            var nameToCulture = after.VariesByCulture() && !before.VariesByCulture();
            return changed.Length == 0 && !nameToCulture
                ? null
                : new Change([.. changed.Where(x => !varied[x])], [.. changed.Where(x => varied[x])], nameToCulture);
        }
    }
}
