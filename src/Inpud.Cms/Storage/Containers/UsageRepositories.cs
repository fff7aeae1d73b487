using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Containers;

/// <summary>Whether anything was ever entered in a property, in any language of any version.</summary>
internal static class SavedValues
{
    public static async Task<bool> ExistAsync(CmsDbContext db, IQueryable<PropertyTypeRow> properties)
    {
        var ids = await properties.Select(x => x.Id).ToListAsync();
        if (ids.Count == 0)
        {
            return false;
        }

        // Values lie in one JSON object per language, by id or by id and segment. Inside a value a quote is escaped, so that
        // nothing but a key can look like one.
        string[] keys = [.. ids.SelectMany(id => new[] { $"\"{id}\":", $"{{\"{id}:", $",\"{id}:" })];
        return await db.Variants.AnyAsync(x => keys.Any(key => x.Values.Contains(key)));
    }
}

internal sealed class DataTypeUsageRepository(CmsScopeProvider scopes) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        var db = scopes.Reading();
        return SavedValues.ExistAsync(
            db, db.PropertyTypes.Where(x => db.Nodes.Any(node => node.Id == x.DataTypeId && node.Key == dataTypeKey)));
    }
}

internal sealed class PropertyTypeUsageRepository(CmsScopeProvider scopes) : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias)
    {
        var db = scopes.Reading();
        return SavedValues.ExistAsync(db, db.PropertyTypes.Where(x =>
            x.Alias == propertyAlias && db.Nodes.Any(node => node.Id == x.ContentTypeId && node.Key == contentTypeKey)));
    }

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => scopes.Reading().Nodes.AnyAsync(x => x.Key == contentTypeKey
        && (x.ObjectType == Constants.ObjectTypes.DocumentType
            || x.ObjectType == Constants.ObjectTypes.MediaType
            || x.ObjectType == Constants.ObjectTypes.MemberType));
}
