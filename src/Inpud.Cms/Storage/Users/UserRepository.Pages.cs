using System.Collections.Frozen;
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
        var rows = Matching(Matching(Rows, query), filter);
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
        var (skip, take) = ((int)(pageIndex * pageSize), pageSize);
        var order = NameOf(orderBy);
        return _sealed.Contains(order)
            ? InOrder([.. BySealed(rows, order, orderDirection).Skip(skip).Take(take)])
            : Load(Ordered(rows, order, orderDirection).Skip(skip).Take(take));
    }

    /// <summary>What the database cannot compare. There are never so many users that opening them all would be felt.</summary>
    private static readonly FrozenSet<string> _sealed = FrozenSet.Create(
        StringComparer.Ordinal, nameof(UserRow.Name), nameof(UserRow.Username), nameof(UserRow.Email), nameof(UserRow.Comments));

    /// <summary>Filters rows by Core's query: in the database where it can, in memory where the query asks about what is sealed.</summary>
    private IQueryable<UserRow> Matching(IQueryable<UserRow> rows, IQuery<IUser>? query)
    {
        if (query is null || !((Query<IUser>)query).AsksAbout(_sealed))
        {
            return rows.Matching(query).IgnoringCase();
        }

        var ids = rows.AsEnumerable().Select(seal.Open).ToArray().AsQueryable().Matching(query).IgnoringCase().Select(x => x.Id).ToArray();
        return Rows.Where(x => ids.Contains(x.Id));
    }

    private IEnumerable<int> BySealed(IQueryable<UserRow> rows, string member, Direction direction)
    {
        var opened = rows.AsEnumerable().Select(seal.Open);
        Func<UserRow, string?> text = member switch
        {
            nameof(UserRow.Name) => x => x.Name,
            nameof(UserRow.Username) => x => x.Username,
            nameof(UserRow.Email) => x => x.Email,
            _ => x => x.Comments,
        };
        var comparer = StringComparer.InvariantCultureIgnoreCase;
        return (direction == Direction.Ascending ? opened.OrderBy(text, comparer) : opened.OrderByDescending(text, comparer)).ThenBy(x => x.Id).Select(x => x.Id);
    }

    private IEnumerable<IUser> InOrder(int[] ids) => Load(Rows.Where(x => ids.Contains(x.Id))).OrderBy(x => Array.IndexOf(ids, x.Id));

    private int[] GroupIds(string[] aliases) => [.. groups.ReadOnly.Values.Where(x => aliases.Contains(x.Alias)).Select(x => x.Id)];

    private static string NameOf(Expression<Func<IUser, object?>> orderBy) =>
        ((MemberExpression)(orderBy.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : orderBy.Body)).Member.Name;

    private static IOrderedQueryable<UserRow> Ordered(IQueryable<UserRow> rows, string column, Direction direction) => (direction == Direction.Ascending
        ? rows.OrderBy(x => EF.Property<object>(x, column))
        : rows.OrderByDescending(x => EF.Property<object>(x, column))).ThenBy(x => x.Id);
}
