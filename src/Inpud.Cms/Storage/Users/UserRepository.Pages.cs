using System.Linq.Expressions;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Inpud.Cms.Storage.Users;

internal sealed partial class UserRepository
{
    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query, long pageIndex, int pageSize, out long totalRecords, Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending, string[]? includeUserGroups = null, string[]? excludeUserGroups = null,
        UserState[]? userState = null, IQuery<IUser>? filter = null) =>
        GetPagedResultsByQuery(
            query, pageIndex, pageSize, out totalRecords, orderBy, orderDirection, includeUserGroups, excludeUserGroups, userState,
            userKinds: null, filter);

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query, long pageIndex, int pageSize, out long totalRecords, Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection, string[]? includeUserGroups, string[]? excludeUserGroups, UserState[]? userState, UserKind[]? userKinds,
        IQuery<IUser>? filter = null)
    {
        var rows = Rows.Matching(query).Matching(filter).IgnoringCase();
        if (includeUserGroups is { Length: > 0 })
        {
            var included = GroupIds(includeUserGroups);
            rows = rows.Where(x => x.Groups.Any(group => included.Contains(group.GroupId)));
        }

        if (excludeUserGroups is { Length: > 0 })
        {
            var excluded = GroupIds(excludeUserGroups);
            rows = rows.Where(x => !x.Groups.Any(group => excluded.Contains(group.GroupId)));
        }

        if (userKinds is { Length: > 0 })
        {
            rows = rows.Where(x => userKinds.Contains(x.Kind));
        }

        rows = UserStates.IsIn(userState) is { } inState ? rows.Where(inState) : rows;
        totalRecords = rows.LongCount();
        return Load(Ordered(rows, orderBy, orderDirection).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    private int[] GroupIds(string[] aliases) => [.. groups.ReadOnly.Values.Where(x => aliases.Contains(x.Alias)).Select(x => x.Id)];

    private static IOrderedQueryable<UserRow> Ordered(
        IQueryable<UserRow> rows, Expression<Func<IUser, object?>> orderBy, Direction direction)
    {
        var member = orderBy.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : orderBy.Body;
        var name = ((MemberExpression)member).Member.Name;
        // Names sort the way they are compared, whatever their case.
        var column = name is nameof(UserRow.Username) or nameof(UserRow.Email) ? name + "Key" : name;
        var ordered = direction == Direction.Ascending
            ? rows.OrderBy(x => EF.Property<object>(x, column))
            : rows.OrderByDescending(x => EF.Property<object>(x, column));
        return ordered.ThenBy(x => x.Id);
    }
}
