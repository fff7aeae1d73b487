using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Groups and what they may: only in the users' section; names are known to all.</summary>
internal static class UserGroups
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetUserGroup", Person.None, _ => new Call { Shows = "fallbackPermissions" }),
        new("GetFilterUserGroup", Person.None, _ => new Call { Query = "?filter=Writers", Shows = "fallbackPermissions" }),
        new("GetUserGroupById", Person.None, async w => new Call((await w.GroupAsync()).Key) { Shows = "fallbackPermissions" }),
        new("GetItemUserGroup", Person.Both, _ => new Call { Query = $"?id={Constants.Security.WriterGroupKey}", Shows = "Writers" }),
        new("PostUserGroup", Person.None, w =>
        {
            var id = Guid.NewGuid();
            w.ForgetGroup(id);
            var body = new { id, name = w.Word, alias = w.Word, sections = new[] { "Umb.Section.Content" }, languages = new[] { "fr" } };
            return new Call { Body = body, See = async () => (await Groups(w).GetAsync(id))?.Name, Becomes = w.Word };
        }),
        new("PutUserGroupById", Person.None, async w =>
        {
            var group = await w.GroupAsync();
            var body = await w.Admin.GetAsync($"user-group/{group.Key}");
            body["fallbackPermissions"] = new JsonArray("Umb.Document.Publish");
            return new Call(group.Key) { Body = body, See = async () => string.Join(' ', (await Groups(w).GetAsync(group.Key))!.Permissions), Becomes = "Umb.Document.Publish" };
        }),
        new("DeleteUserGroupById", Person.None, async w => Gone(w, (await w.GroupAsync()).Key, inRoute: true)),
        new("DeleteUserGroup", Person.None, async w =>
        {
            var key = (await w.GroupAsync()).Key;
            return Gone(w, key, inRoute: false) with { Body = new { userGroupIds = World.Refs(key) } };
        }),
        new("PostUserGroupByIdUsers", Person.None, async w => await MemberAsync(w, isOne: true)),
        new("DeleteUserGroupByIdUsers", Person.None, async w =>
        {
            var call = await MemberAsync(w, isOne: false);
            await w.Admin.DoAsync(HttpMethod.Post, $"user-group/{call.Route[0]}/users", call.Body);
            return call;
        }),
    ];

    private static IUserGroupService Groups(World w) => w.Get<IUserGroupService>();

    private static Call Gone(World w, Guid key, bool inRoute) =>
        new(inRoute ? [key] : []) { See = async () => await Groups(w).GetAsync(key) is null, Becomes = true };

    private static async Task<Call> MemberAsync(World w, bool isOne)
    {
        var (group, user) = (await w.GroupAsync(), await w.UserAsync());
        return new Call(group.Key)
        {
            Body = World.Refs(user.Key), See = async () => w.StoredUser(user.Key)!.Groups.Any(x => x.Key == group.Key), Becomes = isOne,
        };
    }
}
