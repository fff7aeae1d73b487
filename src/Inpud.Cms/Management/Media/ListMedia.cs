using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>A folder's children, or the root's, with the columns that the list view's data type names.</summary>
internal sealed class ListMedia(
    IMediaService media,
    IDataTypeService dataTypes,
    IUserService users,
    ILanguageService languages,
    ICoreScopeProvider scopes,
    Sights sights,
    DescribeMedia describe,
    IBackOfficeSecurityAccessor security)
{
    public async Task<IResult> RunAsync(Asked asked)
    {
        var parent = asked.Key("id") is { } key ? media.GetById(key) : null;
        if (asked.Key("id") is not null && parent is null)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, "Content not found", "There is no such media item.", "ContentNotFound");
        }

        var dataTypeKey = asked.Key("dataTypeId") ?? parent?.ContentType.ListView ?? Constants.DataTypes.Guids.ListViewMediaGuid;
        if (await dataTypes.GetAsync(dataTypeKey) is not { } dataType)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, "Data type not found", "There is no such list view.", "DataTypeNotFound");
        }

        if (dataType.ConfigurationObject is not ListViewConfiguration view)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Data type is not a collection", "The data type is no list view.", "DataTypeNotCollection");
        }

        var (total, items) = Children(parent, asked, sights.Of(security.User));
        return Answers.Ok(new PagedResponse<MediaCollectionResponseModel>(total, await RowsAsync(items, view)));
    }

    private (long Total, IReadOnlyList<IMedia> Items) Children(IMedia? parent, Asked asked, Sight sight)
    {
        var order = Ordering.By(asked.Text("orderBy") ?? "updateDate", asked.Choice("orderDirection", Direction.Ascending));
        var filter = scopes.CreateQuery<IMedia>();
        if (asked.Text("filter")?.Trim() is { Length: > 0 } words)
        {
            filter.Where(x => x.Name!.SqlContains(words, TextColumnType.NVarchar));
        }

        var path = parent?.Path ?? Constants.System.RootString;
        if (!sight.MayOpen(path))
        {
            var steps = sight.StepsBelow(path);
            if (steps.Length == 0)
            {
                return (0, []);
            }

            filter.WhereIn(x => x.Id, steps);
        }

        return Paging.Part(asked.Skip, asked.Take, (long page, int size, out long total) =>
            media.GetPagedChildren(parent?.Id ?? Constants.System.Root, page, size, out total, filter, order));
    }

    private async Task<IReadOnlyList<MediaCollectionResponseModel>> RowsAsync(IReadOnlyList<IMedia> items, ListViewConfiguration view)
    {
        var columns = view.IncludeProperties.Where(x => !x.IsSystem).Select(x => x.Alias).WhereNotNull().ToHashSet(StringComparer.Ordinal);
        columns.Add(Constants.Conventions.Media.Extension);
        var main = await languages.GetDefaultIsoCodeAsync();
        var names = Names(items);
        return [.. items.Select(x => describe.Row(x, columns, main, names.GetValueOrDefault(x.CreatorId)))];
    }

    private Dictionary<int, string?> Names(IReadOnlyList<IMedia> items) =>
        items.Select(x => x.CreatorId).Distinct().ToDictionary(id => id, id => users.GetProfileById(id)?.Name);
}
