using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Users as they are seen: all of them only in their section, names by everybody.</summary>
internal static class Users
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetUser", Person.None, Asked(_ => "?take=1000")),
        new("GetFilterUser", Person.None, Asked(user => $"?filter={user.Email}")),
        new("GetUserBatch", Person.None, Asked(user => $"?id={user.Key}")),
        new("GetUserById", Person.None, Of(user => user.Email)),
        new("GetUserByIdCalculateStartNodes", Person.None, Of(_ => "hasDocumentRootAccess")),
        new("GetUserByIdClientCredentials", Person.None, Of(_ => "[]")),
        new("GetUserById2Fa", Person.None, Of(_ => "isEnabledOnUser")),
        new("GetUserConfiguration", Person.None, _ => new Call { Shows = "canInviteUsers" }),
        new("GetItemUser", Person.Both, async w =>
        {
            var user = await w.UserAsync();
            return new Call { Query = $"?id={user.Key}", Shows = user.Key.ToString() };
        }),
        new("GetSecurityConfiguration", Person.Both, _ => new Call { Shows = "passwordConfiguration" }),
    ];

    private static Func<World, Task<Call>> Of(Func<IUser, string> shows) => async w =>
    {
        var user = await w.UserAsync();
        return new Call(user.Key) { Shows = shows(user) };
    };

    private static Func<World, Task<Call>> Asked(Func<IUser, string> query) => async w =>
    {
        var user = await w.UserAsync();
        return new Call { Query = query(user), Shows = user.Email };
    };
}
