using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Backoffice.SignIn.Codes;
using QRCoder;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>What somebody needs to set up an authenticator app.</summary>
/// <param name="Secret">Base32, to be typed in.</param>
/// <param name="QrCodeSetupImageUrl">The same as a picture, a <c>data:</c> address.</param>
internal sealed record TotpSetup(string Secret, string QrCodeSetupImageUrl) : ISetupTwoFactorModel;

/// <summary>Core's second factor of ours: an authenticator app.</summary>
internal sealed class TotpProvider(IBackOfficeUserReader users, IHostingEnvironment hosting, UsedCodes used, TimeProvider time) : ITwoFactorProvider
{
    public const string Name = "Inpud.Cms.Totp";

    /// <summary>RFC 4226 demands 128 bits.</summary>
    private const int ShortestSecret = 16;
    private const int DotsPerModule = 6;

    public string ProviderName => Name;

    /// <param name="userOrMemberKey">The user, whose name the app shows.</param>
    /// <param name="secret">Core's suggestion; ours is as long as the standard wants it and can be typed.</param>
    public Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret) =>
        Task.FromResult<ISetupTwoFactorModel>(SetUp(userOrMemberKey, NewSecret()));

    public bool ValidateTwoFactorPIN(string secret, string token) => IsRight(secret, token);

    public bool ValidateTwoFactorSetup(string secret, string token) => IsRight(secret, token);

    public static string NewSecret() => Base32.Encode(RandomNumberGenerator.GetBytes(Totp.SecretBytes));

    public TotpSetup SetUp(Guid user, string secret)
    {
        var issuer = hosting.ApplicationMainUrl?.Host ?? "Umbraco";
        var account = users.GetByKey(user)?.Username ?? "";
        var address = $"otpauth://totp/{Uri.EscapeDataString($"{issuer}:{account}")}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return new TotpSetup(secret, $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(DotsPerModule))}");
    }

    /// <summary>A code that somebody looked over a shoulder for works no second time.</summary>
    private bool IsRight(string secret, string code) =>
        Base32.Decode(secret) is { Length: >= ShortestSecret } key
        && Totp.StepOf(key, Compact(code), time.GetUtcNow()) is { } step
        && used.Take(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), step);

    private static string Compact(string code) => code.Replace(" ", "", StringComparison.Ordinal);
}
