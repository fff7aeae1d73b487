using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Media;

/// <summary>Finds media whose name holds some words, among those that the user may open.</summary>
internal sealed class SearchMedia(
    IMediaService media,
    IMediaTypeService types,
    IEntityService entities,
    ICoreScopeProvider scopes,
    Sights sights,
    DescribeMedia describe,
    IBackOfficeSecurityAccessor security)
{
    public async Task<IResult> RunAsync(Asked asked)
    {
        var sight = await sights.OfAsync(security.User, asked.Key("dataTypeId"));
        if (asked.Text("query")?.Trim() is not { Length: > 0 } words || sight.StartIds.Length == 0)
        {
            return Answers.Ok(new PagedResponse<MediaItemResponseModel>(0, []));
        }

        var parent = asked.Key("parentId") is { } key ? entities.GetId(key, UmbracoObjectTypes.Media).Result : Constants.System.Root;
        var filter = Filter(words, asked, sight);
        var (total, found) = Paging.Part(asked.Skip, asked.Take, (long page, int size, out long all) =>
            media.GetPagedDescendants(parent, page, size, out all, filter, Ordering.By("name")));
        Guid[] keys = [.. found.Select(x => x.Key)];
        var items = keys.Length == 0 ? [] : describe.Items([.. entities.GetAll(UmbracoObjectTypes.Media, keys).OrderBy(x => Array.IndexOf(keys, x.Key))]);
        return Answers.Ok(new PagedResponse<MediaItemResponseModel>(total, items));
    }

    private IQuery<IMedia> Filter(string words, Asked asked, Sight sight)
    {
        var filter = scopes.CreateQuery<IMedia>().Where(x => x.Name!.SqlContains(words, TextColumnType.NVarchar));
        if (asked.Flag("trashed") is { } trashed)
        {
            filter.Where(x => x.Trashed == trashed);
        }

        Guid[] wanted = asked.Keys("allowedMediaTypes");
        if (wanted.Length > 0)
        {
            filter.WhereIn(x => x.ContentTypeId, types.GetMany(wanted).Select(x => x.Id).ToArray());
        }

        if (!sight.IsEverything)
        {
            filter.Where(x => !x.Trashed);
            filter.WhereAny(sight.StartPaths.SelectMany(start => Below(start)));
        }

        return filter;
    }

    private static IEnumerable<System.Linq.Expressions.Expression<Func<IMedia, bool>>> Below(string start)
    {
        var prefix = start + ",";
        yield return x => x.Path == start;
        yield return x => x.Path.SqlStartsWith(prefix, TextColumnType.NVarchar);
    }
}
