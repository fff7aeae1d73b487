using Inpud.Web.Tests.Management.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Changing users: only in their section.</summary>
internal static class UserEditing
{
    private const string Factor = "Inpud.Cms.Totp";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("PostUser", Person.None, New),
        new("PostUserInvite", Person.None, New),
        new("PostUserInviteResend", Person.None, async w =>
        {
            var call = New(w);
            await w.Admin.DoAsync(HttpMethod.Post, "user/invite", call.Body);
            var key = w.Get<IUserService>().GetByEmail(EmailOf(w))!.Key;
            var first = w.StoredUser(key)!.InvitedDate;
            return new Call { Body = new { user = World.Ref(key) }, See = async () => w.StoredUser(key)!.InvitedDate > first, Becomes = true };
        }),
        new("PutUserById", Person.None, async w =>
        {
            var user = await w.UserAsync();
            var body = await w.Admin.GetAsync($"user/{user.Key}");
            body["name"] = "Renamed";
            return new Call(user.Key) { Body = body, See = async () => w.StoredUser(user.Key)!.Name, Becomes = "Renamed" };
        }),
        new("PostUserAvatarById", Person.None, async w =>
        {
            var (user, upload) = (await w.UserAsync(), await w.UploadAsync("me.png", Samples.Picture));
            return new Call(user.Key) { Body = new { file = World.Ref(upload) }, See = async () => w.StoredUser(user.Key)!.Avatar is { Length: > 0 }, Becomes = true };
        }),
        new("DeleteUserAvatarById", Person.None, async w =>
        {
            var user = await w.UserAsync();
            user.Avatar = "a picture.png";
            w.Get<IUserService>().Save(user);
            return new Call(user.Key) { See = async () => w.StoredUser(user.Key)!.Avatar is null or "none", Becomes = true };
        }),
        new("PostUserByIdChangePassword", Person.None, async w =>
        {
            var user = await w.UserAsync();
            var call = Password(w, user);
            return call with { Body = new { newPassword = "quite another long password" } };
        }),
        new("PostUserByIdResetPassword", Person.None, async w => Password(w, await w.UserAsync())),
        new("DeleteUserById2FaByProviderName", Person.None, async w =>
        {
            var user = await w.UserAsync();
            await TwoFactors(w).SaveAsync(new TwoFactorLogin { ProviderName = Factor, Secret = "secret", UserOrMemberKey = user.Key });
            return new Call(user.Key, Factor) { See = async () => await TwoFactors(w).IsTwoFactorEnabledAsync(user.Key), Becomes = false };
        }),
        new("PostUserEnable", Person.None, async w =>
        {
            var user = await w.UserAsync();
            user.IsApproved = false;
            w.Get<IUserService>().Save(user);
            return new Call { Body = Some(user), See = async () => w.StoredUser(user.Key)!.IsApproved, Becomes = true };
        }),
        new("PostUserDisable", Person.None, async w =>
        {
            var user = await w.UserAsync();
            return new Call { Body = Some(user), See = async () => w.StoredUser(user.Key)!.IsApproved, Becomes = false };
        }),
        new("PostUserUnlock", Person.None, async w =>
        {
            var user = await w.UserAsync();
            user.IsLockedOut = true;
            w.Get<IUserService>().Save(user);
            return new Call { Body = Some(user), See = async () => w.StoredUser(user.Key)!.IsLockedOut, Becomes = false };
        }),
        new("PostUserSetUserGroups", Person.None, async w =>
        {
            var user = await w.UserAsync();
            var body = new { userIds = World.Refs(user.Key), userGroupIds = World.Refs(Constants.Security.EditorGroupKey) };
            return new Call { Body = body, See = async () => string.Join(' ', w.StoredUser(user.Key)!.Groups.Select(x => x.Alias)), Becomes = "editor" };
        }),
        new("DeleteUser", Person.None, async w =>
        {
            var user = await w.UserAsync();
            return new Call { Body = Some(user), See = async () => w.StoredUser(user.Key) is null, Becomes = true };
        }),
        new("DeleteUserById", Person.None, async w =>
        {
            var user = await w.UserAsync();
            return new Call(user.Key) { See = async () => w.StoredUser(user.Key) is null, Becomes = true };
        }),
    ];

    private static string EmailOf(World w) => $"{w.Word}@example.org";

    private static object Some(IUser user) => new { userIds = World.Refs(user.Key) };

    private static ITwoFactorLoginService TwoFactors(World w) => w.Get<ITwoFactorLoginService>();

    private static Call New(World w)
    {
        var email = EmailOf(w);
        w.AtTheEnd(() => w.Get<IUserService>().GetByEmail(email) is { } made ? w.DeleteUserAsync(made.Key) : Task.CompletedTask);
        return new Call
        {
            Body = new { email, userName = email, name = "Somebody new", userGroupIds = World.Refs(Constants.Security.WriterGroupKey) },
            See = async () => w.Get<IUserService>().GetByEmail(email)?.Name, Becomes = "Somebody new",
        };
    }

    private static Call Password(World w, IUser user)
    {
        var before = user.RawPasswordValue;
        return new Call(user.Key) { See = async () => w.StoredUser(user.Key)!.RawPasswordValue != before, Becomes = true };
    }
}
