using System.Linq.Expressions;
using System.Reflection;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Makes a query's comparisons of text ignore case, as people expect of names and addresses. Where the row has a folded
/// twin of a column (<c>EmailKey</c> of <c>Email</c>), the twin is compared, which its index serves.
/// </summary>
internal sealed class TextWithoutCase : ExpressionVisitor
{
    private static readonly MethodInfo _toLower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
    private static readonly MethodInfo _toLowerInvariant = typeof(string).GetMethod(nameof(string.ToLowerInvariant))!;

    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
            && node.Left.Type == typeof(string) && !IsNull(node.Left) && !IsNull(node.Right)
            ? Expression.MakeBinary(node.NodeType, Fold(node.Left), Fold(node.Right))
            : base.VisitBinary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var compares = node.Method.DeclaringType == typeof(string)
            && node.Object is not null
            && node.Method.Name is nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Equals)
            && node.Arguments is [{ } argument] && argument.Type == typeof(string);
        return compares ? Expression.Call(Fold(node.Object!), node.Method, Fold(node.Arguments[0])) : base.VisitMethodCall(node);
    }

    private static bool IsNull(Expression node) => node is ConstantExpression { Value: null };

    private static Expression Fold(Expression text)
    {
        if (text is MemberExpression { Expression: ParameterExpression row } column)
        {
            return row.Type.GetProperty(column.Member.Name + "Key") is { } twin
                ? Expression.Property(row, twin)
                : Expression.Call(column, _toLower);
        }

        // What is already folded (a column in ToLower) stays; a value from outside is folded before it goes to the database.
        return text is MethodCallExpression { Method: { } method } && method == _toLower ? text : Expression.Call(text, _toLowerInvariant);
    }
}

internal static class TextWithoutCaseExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>The same query with its comparisons of text ignoring case.</summary>
        public IQueryable<TRow> IgnoringCase() => rows.Provider.CreateQuery<TRow>(new TextWithoutCase().Visit(rows.Expression));
    }
}
