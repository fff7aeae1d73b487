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
/// loses nothing.
/// </summary>
internal sealed class VariationChange(CmsScopeProvider scopes, ILanguageRepository languages)
{
    private const int BatchSize = 200;

    public void Apply(IContentTypeComposition before, IContentTypeComposition after, IReadOnlyList<IContentTypeComposition> all)
    {
        var old = before.PropertyTypes.ToDictionary(x => x.Id);
        var toCulture = after.PropertyTypes.Where(x => x.VariesByCulture() && old.TryGetValue(x.Id, out var was) && !was.VariesByCulture()).ToArray();
        var toShared = after.PropertyTypes.Where(x => !x.VariesByCulture() && old.TryGetValue(x.Id, out var was) && was.VariesByCulture()).ToArray();
        var typeBecameVariant = after.VariesByCulture() && !before.VariesByCulture();
        if (languages.GetDefaultId() is not { } defaultId || (toCulture.Length == 0 && toShared.Length == 0 && !typeBecameVariant))
        {
            return;
        }

        var affected = all.Where(x => x.Id == after.Id || x.CompositionIds().Contains(after.Id)).Select(x => x.Id).ToArray();
        foreach (var versionIds in VersionsOf(affected).Chunk(BatchSize))
        {
            Move(versionIds, defaultId, toCulture, toShared, typeBecameVariant);
        }
    }

    private int[] VersionsOf(int[] typeIds)
    {
        var db = scopes.Reading();
        return
        [
            .. from version in db.Versions
               join content in db.Contents on version.NodeId equals content.NodeId
               where typeIds.Contains(content.ContentTypeId)
               select version.Id,
        ];
    }

    private void Move(int[] versionIds, int defaultId, IPropertyType[] toCulture, IPropertyType[] toShared, bool nameToCulture)
    {
        var db = scopes.Writing();
        var rows = db.Variants
            .Where(x => versionIds.Contains(x.VersionId) && (x.LanguageId == defaultId || x.LanguageId == VariantRow.Invariant))
            .ToArray();
        foreach (var version in rows.GroupBy(x => x.VersionId))
        {
            var shared = version.First(x => x.LanguageId == VariantRow.Invariant);
            var own = version.FirstOrDefault(x => x.LanguageId == defaultId);
            if (own is null && (toCulture.Length > 0 || nameToCulture))
            {
                own = db.Variants.Add(new VariantRow
                {
                    VersionId = version.Key, LanguageId = defaultId, Name = shared.Name, NameKey = shared.NameKey,
                    Date = shared.Date, Edited = shared.Edited, Values = StoredValues.Empty,
                }).Entity;
            }

            if (own is not null)
            {
                (shared.Values, own.Values) = StoredValues.Move(shared.Values, own.Values, [.. toCulture.Select(x => x.Id)]);
                (own.Values, shared.Values) = StoredValues.Move(own.Values, shared.Values, [.. toShared.Select(x => x.Id)]);
            }
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
