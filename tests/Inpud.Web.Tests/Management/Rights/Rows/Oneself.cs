using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Web.Tests.Management.Media;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Everybody's own: the profile, the password, what the client remembers, uploads.</summary>
internal static class Oneself
{
    private const string Factor = "Inpud.Cms.Totp";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetUserCurrent", Person.Both, w => new Call { Shows = w.Owner.User.Email }),
        new("GetUserCurrentConfiguration", Person.Both, _ => new Call { Shows = "keepUserLoggedIn" }),
        new("GetUserCurrentLoginProviders", Person.Both, _ => new Call { Shows = "[]" }),
        new("GetUserCurrentPermissions", Person.Both, async w => await OfDocumentAsync(w)),
        new("GetUserCurrentPermissionsDocument", Person.Both, async w => await OfDocumentAsync(w)),
        new("GetUserCurrentPermissionsMedia", Person.Both, async w => new Call { Query = $"?id={await w.FolderAsync()}", Shows = "permissions" }),
        new("GetUserCurrentPermissionsElement", Person.Both, _ => new Call { Shows = "permissions" }),
        new("GetUserCurrent2Fa", Person.Both, _ => new Call { Shows = Factor }),
        new("GetUserCurrent2FaByProviderName", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            return new Call(Factor) { Shows = "qrCodeSetupImageUrl" };
        }),
        new("PostUserCurrent2FaByProviderName", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            var secret = TotpProvider.NewSecret();
            return new Call(Factor) { Body = new { code = CodeOf(secret), secret }, See = () => HasFactorAsync(w), Becomes = true };
        }),
        new("DeleteUserCurrent2FaByProviderName", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            var secret = TotpProvider.NewSecret();
            await w.Get<ITwoFactorLoginService>().SaveAsync(new TwoFactorLogin { ProviderName = Factor, Secret = secret, UserOrMemberKey = w.Owner.User.Key });
            w.AtTheEnd(() => w.Get<ITwoFactorLoginService>().DisableAsync(w.Owner.User.Key, Factor));
            return new Call(Factor) { Query = $"?code={CodeOf(secret)}", See = () => HasFactorAsync(w), Becomes = false };
        }),
        new("PutUserCurrentProfile", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            return new Call { Body = new { languageIsoCode = "fr-FR" }, See = async () => Now(w).Language, Becomes = "fr-FR" };
        }),
        new("PostUserCurrentChangePassword", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            var before = Now(w).RawPasswordValue;
            return new Call
            {
                Body = new { oldPassword = People.Password, newPassword = "quite another long password" },
                See = async () => Now(w).RawPasswordValue != before, Becomes = true,
            };
        }),
        new("PostUserCurrentAvatar", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            return new Call { Body = new { file = World.Ref(await w.UploadAsync("me.png", Samples.Picture)) }, See = async () => Now(w).Avatar is { Length: > 0 }, Becomes = true };
        }),
        new("DeleteUserCurrentAvatar", Person.Both, async w =>
        {
            await w.BeSomebodyNewAsync();
            var me = Now(w);
            me.Avatar = "a picture.png";
            w.Get<IUserService>().Save(me);
            return new Call { See = async () => Now(w).Avatar is null or "none", Becomes = true };
        }),
        new("GetUserData", Person.Both, async w =>
        {
            await RememberAsync(w);
            return new Call { Query = $"?groups={w.Word}", Shows = "remembered" };
        }),
        new("GetUserDataById", Person.Both, async w => new Call(await RememberAsync(w)) { Shows = "remembered" }),
        new("PostUserData", Person.Both, w =>
        {
            var key = Guid.NewGuid();
            return new Call { Body = Remembered(w, key, "new"), See = () => ValueAsync(w, key), Becomes = "new" };
        }),
        new("PutUserData", Person.Both, async w =>
        {
            var key = await RememberAsync(w);
            return new Call { Body = Remembered(w, key, "changed"), See = () => ValueAsync(w, key), Becomes = "changed" };
        }),
        new("DeleteUserDataById", Person.Both, async w =>
        {
            var key = await RememberAsync(w);
            return new Call(key) { See = () => ValueAsync(w, key), Becomes = null };
        }),
        new("GetTemporaryFileConfiguration", Person.Both, _ => new Call { Shows = "maxFileSize" }),
        new("GetTemporaryFileById", Person.Both, async w => new Call(await w.UploadAsync("words.txt", "words"u8.ToArray())) { Shows = "words.txt" }),
        new("PostTemporaryFile", Person.Both, w =>
        {
            var key = Guid.NewGuid();
            return new Call { Body = World.Form(key, "words.txt", "words"u8.ToArray()), See = async () => (await FileAsync(w, key))?.FileName, Becomes = "words.txt" };
        }),
        new("DeleteTemporaryFileById", Person.Both, async w =>
        {
            var key = await w.UploadAsync("words.txt", "words"u8.ToArray());
            return new Call(key) { See = async () => (await FileAsync(w, key))?.FileName, Becomes = null };
        }),
    ];

    private static IUser Now(World w) => w.StoredUser(w.Owner.User.Key)!;

    private static async Task<Call> OfDocumentAsync(World w) => new() { Query = $"?id={await w.DocumentAsync()}", Shows = "Umb.Document.Read" };

    private static string CodeOf(string secret) => Totp.CodeAt(Base32.Decode(secret)!, Totp.StepAt(TimeProvider.System.GetUtcNow()));

    private static async Task<object?> HasFactorAsync(World w) => await w.Get<ITwoFactorLoginService>().IsTwoFactorEnabledAsync(w.Owner.User.Key);

    private static object Remembered(World w, Guid key, string value) => new { key, group = w.Word, identifier = "it", value };

    private static async Task<Guid> RememberAsync(World w)
    {
        var key = Guid.NewGuid();
        await w.Owner.DoAsync(HttpMethod.Post, "user-data", Remembered(w, key, "remembered"));
        return key;
    }

    private static async Task<object?> ValueAsync(World w, Guid key) => (await w.Get<IUserDataService>().GetAsync(key))?.Value;

    private static Task<TemporaryFileModel?> FileAsync(World w, Guid key) => w.Get<ITemporaryFileService>().GetAsync(key);
}
