using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence;

namespace Inpud.Cms.Storage.Querying;

/// <summary>
/// Rewrites a predicate over an entity into one over a row: members by name, Core's <c>Sql…</c> string methods into what EF
/// Core translates. Text comparisons ignore case, as Umbraco's databases do, except on paths, which hold only digits.
/// </summary>
internal sealed class RowRewriter : ExpressionVisitor
{
    private static readonly MethodInfo _toLower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
    private static readonly MethodInfo _compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private readonly ParameterExpression _entity;
    private readonly ParameterExpression _row;

    private RowRewriter(ParameterExpression entity, Type row)
    {
        _entity = entity;
        _row = Expression.Parameter(row, "row");
    }

    public static LambdaExpression Rewrite(LambdaExpression predicate, Type row)
    {
        var rewriter = new RowRewriter(predicate.Parameters[0], row);
        return Expression.Lambda(rewriter.Visit(predicate.Body), rewriter._row);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null || !IsEntity(node.Expression))
        {
            return base.VisitMember(node);
        }

        var member = _row.Type.GetProperty(node.Member.Name)
            ?? throw new NotSupportedException($"A query on {node.Member.DeclaringType?.Name}.{node.Member.Name} has no column in {_row.Type.Name}.");
        Expression column = Expression.Property(_row, member);
        return column.Type == node.Type ? column : Expression.Convert(column, node.Type);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(SqlExpressionExtensions))
        {
            return base.VisitMethodCall(node);
        }

        var left = Visit(node.Arguments[0]);
        var right = Visit(node.Arguments[1]);
        return node.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlStartsWith) when IsPath(node.Arguments[0]) => PathStartsWith(left, right),
            nameof(SqlExpressionExtensions.SqlStartsWith) => Text(left, nameof(string.StartsWith), right),
            nameof(SqlExpressionExtensions.SqlEndsWith) => Text(left, nameof(string.EndsWith), right),
            nameof(SqlExpressionExtensions.SqlContains) or nameof(SqlExpressionExtensions.SqlWildcard) => Text(left, nameof(string.Contains), right),
            nameof(SqlExpressionExtensions.SqlEquals) => Expression.Equal(Lower(left), Lower(right)),
            nameof(SqlExpressionExtensions.SqlLessThan) => Expression.LessThan(Expression.Call(_compare, left, right), Expression.Constant(0)),
            nameof(SqlExpressionExtensions.SqlGreaterThan) => Expression.GreaterThan(Expression.Call(_compare, left, right), Expression.Constant(0)),
            nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [right.Type], left, right),
            nameof(SqlExpressionExtensions.SqlNullableEquals) => NullableEquals(left, right, Visit(node.Arguments[2])),
            _ => throw new NotSupportedException($"Core's {node.Method.Name} is not translated to SQL."),
        };
    }

    private bool IsEntity(Expression node) =>
        node == _entity
        || (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } cast && IsEntity(cast.Operand));

    private static bool IsPath(Expression node) => node is MemberExpression { Member.Name: "Path" };

    /// <summary>A range on the index: paths are digits, commas and minus signs, all of which sort before '~'.</summary>
    private static BinaryExpression PathStartsWith(Expression path, Expression prefix)
    {
        var concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
        var end = Expression.Add(prefix, Expression.Constant("~"), concat);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(_compare, path, prefix), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(_compare, path, end), Expression.Constant(0)));
    }

    private static MethodCallExpression Text(Expression left, string method, Expression right) =>
        Expression.Call(Lower(left), typeof(string).GetMethod(method, [typeof(string)])!, Lower(right));

    private static MethodCallExpression Lower(Expression text) => Expression.Call(text, _toLower);

    private static BinaryExpression NullableEquals(Expression left, Expression right, Expression fallback) =>
        Expression.Equal(Expression.Coalesce(left, fallback), Expression.Coalesce(right, fallback));
}
