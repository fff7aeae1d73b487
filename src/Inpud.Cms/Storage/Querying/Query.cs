using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Inpud.Cms.Storage.Querying;

/// <summary>
/// Core's query as a list of predicates over an entity. A repository applies it to rows whose members bear the entity's
/// names; see <see cref="Apply{TRow}"/>.
/// </summary>
internal sealed class Query<T> : IQuery<T>
{
    private readonly List<LambdaExpression> _predicates = [];

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _predicates.Add(predicate);
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _predicates.Add(Membership(fieldSelector, values, isMember: true));
        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _predicates.Add(Membership(fieldSelector, values, isMember: false));
        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var all = predicates.ToArray();
        if (all.Length > 0)
        {
            var parameter = all[0].Parameters[0];
            var either = all
                .Select(x => new Replace(x.Parameters[0], parameter).Visit(x.Body))
                .Aggregate(Expression.OrElse);
            _predicates.Add(Expression.Lambda<Func<T, bool>>(either, parameter));
        }

        return this;
    }

    /// <summary>The predicates as text, for logs; values stay inside the text.</summary>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        _predicates.Select(x => Tuple.Create(x.ToString(), Array.Empty<object>()));

    /// <summary>Filters rows by every predicate, each rewritten from the entity's members to the row's of the same name.</summary>
    public IQueryable<TRow> Apply<TRow>(IQueryable<TRow> rows)
    {
        foreach (var predicate in _predicates)
        {
            // Entities in memory are filtered as they are; Core's Sql… methods run as ordinary code there.
            var onRow = typeof(TRow) == typeof(T) ? predicate : RowRewriter.Rewrite(predicate, typeof(TRow));
            rows = rows.Where((Expression<Func<TRow, bool>>)onRow);
        }

        return rows;
    }

    /// <summary>Whether every predicate asks only about the named members.</summary>
    public bool AsksOnlyAbout(IReadOnlySet<string> members) => _predicates.TrueForAll(x => Asked.By(x).IsSubsetOf(members));

    /// <summary>Whether any predicate asks about one of the named members.</summary>
    public bool AsksAbout(IReadOnlySet<string> members) => _predicates.Exists(x => members.Overlaps(Asked.By(x)));

    private static LambdaExpression Membership(Expression<Func<T, object>> selector, IEnumerable? values, bool isMember)
    {
        var field = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : selector.Body;
        var items = (values ?? Array.Empty<object>()).Cast<object>().ToArray();
        var typed = Array.CreateInstance(field.Type, items.Length);
        Array.Copy(items, typed, items.Length);
        Expression contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [field.Type], Expression.Constant(typed), field);
        return Expression.Lambda<Func<T, bool>>(isMember ? contains : Expression.Not(contains), selector.Parameters[0]);
    }

    private sealed class Asked(ParameterExpression entity) : ExpressionVisitor
    {
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);

        public static HashSet<string> By(LambdaExpression predicate)
        {
            var asked = new Asked(predicate.Parameters[0]);
            asked.Visit(predicate.Body);
            return asked._members;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == entity || node.Expression is UnaryExpression { Operand: ParameterExpression operand } && operand == entity)
            {
                _members.Add(node.Member.Name);
            }

            return base.VisitMember(node);
        }
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

internal static class QueryExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>Applies Core's query, which is always ours because <c>CreateQuery</c> made it; null filters nothing.</summary>
        public IQueryable<TRow> Matching<T>(IQuery<T>? query) => query is null ? rows : ((Query<T>)query).Apply(rows);
    }
}
