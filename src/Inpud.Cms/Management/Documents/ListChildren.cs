using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Entities;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>A page of a document's children: only that page is loaded, whatever their number.</summary>
internal sealed class ListChildren(
    CmsScopeProvider scopes, IContentService contents, IUserService users, IContentPermissionService permissions,
    IBackOfficeSecurityAccessor security, IContentTypeService types, ReadableValues values, DescribeEntities describe)
{
    private static readonly HashSet<string> _orders = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "sortOrder", "updateDate", "createDate", "creator", "owner", "updater", "published", "contentTypeAlias",
    };

    /// <summary>How to order by a column; null where that cannot be: it is none of the list's, or may not be read.</summary>
    public Ordering? OrderBy(string column, IReadOnlyList<string> columns, Asked asked)
    {
        var (direction, culture) = (asked.Choice("orderDirection", Direction.Ascending), asked.Text("orderCulture"));
        return _orders.Contains(column) ? Ordering.By(column, direction, culture)
            : columns.FirstOrDefault(x => x.InvariantEquals(column)) is { } alias && MayRead(alias) ? Ordering.By(alias, direction, culture, isCustomField: true)
            : null;
    }

    public async Task<PagedResponse<DocumentCollectionResponseModel>> RunAsync(
        IContent parent, IReadOnlyList<string> columns, Asked asked, Ordering ordering)
    {
        var (total, found) = asked.Text("filter") is { } filter ? Named(parent, filter, asked, ordering) : PageOf(parent, asked, ordering);
        var read = found.Count == 0
            ? new HashSet<Guid>()
            : await permissions.FilterAuthorizedAccessAsync(
                security.User, found.Select(x => x.Key), new HashSet<string>(StringComparer.Ordinal) { ActionBrowse.ActionLetter });
        IContent[] shown = [.. found.Where(x => read.Contains(x.Key))];
        return new PagedResponse<DocumentCollectionResponseModel>(total - (found.Count - shown.Length), Describe(parent, shown, columns));
    }

    /// <summary>The order of values tells what they are.</summary>
    private bool MayRead(string alias)
    {
        var may = PropertyRights.Of(security.User);
        return !may.Restrict || types.GetAll().All(type =>
            type.CompositionPropertyTypes.FirstOrDefault(x => x.Alias.InvariantEquals(alias)) is not { } property || may.MayRead(type.Key, property));
    }

    private (long Total, IReadOnlyList<IContent> Found) PageOf(IContent parent, Asked asked, Ordering ordering)
    {
        if (asked.Take == 0)
        {
            return (contents.CountChildren(parent.Id), []);
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = contents.GetPagedChildren(parent.Id, page.Index, page.Size, out var total, filter: null, ordering);
        return (total, [.. page.Cut(found, asked.Take)]);
    }

    /// <summary>The children one of whose names holds every word of the filter; a name is unlikely to be shared by many.</summary>
    private (long Total, IReadOnlyList<IContent> Found) Named(IContent parent, string filter, Asked asked, Ordering ordering)
    {
        Guid[] keys;
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            var places = new NamePlaces(Constants.ObjectTypes.Document, [Constants.System.RootString], parent.Id, Types: null, parent.Trashed);
            keys = [.. scopes.Reading().MatchNames(places, SiblingNames.Fold(filter)!, language: null).Select(x => x.Key)];
        }

        if (keys.Length == 0)
        {
            return (0, []);
        }

        var query = scopes.CreateQuery<IContent>().WhereIn(x => x.Key, keys.Cast<object>());
        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = contents.GetPagedChildren(parent.Id, page.Index, page.Size, out var total, query, ordering);
        return (total, asked.Take == 0 ? [] : [.. page.Cut(found, asked.Take)]);
    }

    private IReadOnlyList<DocumentCollectionResponseModel> Describe(IContent parent, IReadOnlyList<IContent> shown, IReadOnlyList<string> columns)
    {
        IReadOnlyList<ReferenceByIdModel> ancestors = [.. describe.AncestorsOf(parent), new ReferenceByIdModel(parent.Key)];
        var names = shown.SelectMany(x => new[] { x.CreatorId, x.WriterId }).Distinct().ToDictionary(id => id, id => users.GetProfileById(id)?.Name);
        var schedules = shown.Count == 0
            ? new Dictionary<Guid, IEnumerable<ContentSchedule>>()
            : contents.GetContentSchedulesByKeys([.. shown.Select(x => x.Key)]);
        return
        [
            .. from document in shown
               let cultures = document.AvailableCultures.ToArray()
               let type = DescribeDocument.TypeOf(document)
               select new DocumentCollectionResponseModel(
                   document.Key,
                   new DocumentTypeCollectionReferenceResponseModel(type.Id, document.ContentType.Alias, type.Icon, type.Collection),
                   columns.Count == 0 ? [] : [.. values.Of(document, cultures).Where(x => columns.InvariantContains(x.Alias))],
                   DescribeDocument.Variants(document, cultures, document.GetCultureName, PlansOf(schedules, document.Key)),
                   ancestors,
                   names[document.CreatorId],
                   names[document.WriterId],
                   document.SortOrder,
                   document.Trashed,
                   IsProtected: false,
                   document.ContentType.ListView is null ? Flags.None : Flags.Collection),
        ];
    }

    private static ContentScheduleCollection PlansOf(IDictionary<Guid, IEnumerable<ContentSchedule>> schedules, Guid key)
    {
        var plans = new ContentScheduleCollection();
        foreach (var plan in schedules.TryGetValue(key, out var planned) ? planned : [])
        {
            plans.Add(plan);
        }

        return plans;
    }
}
