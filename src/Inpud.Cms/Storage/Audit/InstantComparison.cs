using System.Linq.Expressions;

namespace Inpud.Cms.Storage.Audit;

/// <summary>
/// Core compares a column of instants with a <see cref="DateTimeOffset"/>, for which it casts the column. No database here
/// compares such a cast; the value from outside is made a UTC instant instead.
/// </summary>
internal sealed class InstantComparison : ExpressionVisitor
{
    protected override Expression VisitBinary(BinaryExpression node) =>
        (Column(node.Left), Column(node.Right)) switch
        {
            ({ } column, null) => Compare(node.NodeType, column, Instant(node.Right), swap: false),
            (null, { } column) => Compare(node.NodeType, column, Instant(node.Left), swap: true),
            _ => base.VisitBinary(node),
        };

    private static Expression Compare(ExpressionType comparison, Expression column, DateTime? instant, bool swap)
    {
        if (instant is null)
        {
            // Nothing compares with null.
            return Expression.Constant(false);
        }

        Expression value = Expression.Constant(instant.Value);
        return swap ? Expression.MakeBinary(comparison, value, column) : Expression.MakeBinary(comparison, column, value);
    }

    /// <summary>The column of instants under its cast, or null where there is none.</summary>
    private static Expression? Column(Expression node)
    {
        var cast = false;
        while (node is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            cast |= (Nullable.GetUnderlyingType(convert.Type) ?? convert.Type) == typeof(DateTimeOffset);
            node = convert.Operand;
        }

        return cast && node is MemberExpression { Expression: ParameterExpression } && node.Type == typeof(DateTime) ? node : null;
    }

    private static DateTime? Instant(Expression value) =>
        Expression.Lambda(value).Compile().DynamicInvoke() is DateTimeOffset instant ? instant.UtcDateTime : null;
}

internal static class InstantComparisonExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>The same query with its comparisons of instants as both databases can do them.</summary>
        public IQueryable<TRow> ComparingInstants() => rows.Provider.CreateQuery<TRow>(new InstantComparison().Visit(rows.Expression));
    }
}
