using System.Linq.Expressions;
using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Storage.Users;

/// <summary>In which state a user is, as the database can tell it; the same order of questions as Core's <c>User.UserState</c>.</summary>
internal static class UserStates
{
    public static readonly Expression<Func<UserRow, UserState>> Of = x =>
        x.LastLoginDate == null && !x.IsApproved && x.InvitedDate != null ? UserState.Invited
        : x.IsLockedOut ? UserState.LockedOut
        : !x.IsApproved ? UserState.Disabled
        : x.LastLoginDate == null ? UserState.Inactive
        : UserState.Active;

    /// <summary>A filter for users in one of the states; null when every state will do.</summary>
    public static Expression<Func<UserRow, bool>>? IsIn(UserState[]? states)
    {
        if (states is not { Length: > 0 } || states.Contains(UserState.All))
        {
            return null;
        }

        var isOne = states.Select(state => Expression.Equal(Of.Body, Expression.Constant(state))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<UserRow, bool>>(isOne, Of.Parameters);
    }
}
