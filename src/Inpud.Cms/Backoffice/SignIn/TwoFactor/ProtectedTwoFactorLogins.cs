using System.Security.Cryptography;
using Inpud.Cms.Storage.Users;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>Second factors, encrypted before they reach the database: whoever has a copy of it has nobody's second factor.</summary>
internal sealed partial class ProtectedTwoFactorLogins(
    TwoFactorLoginRepository stored, IDataProtectionProvider protection, ILogger<ProtectedTwoFactorLogins> log) : ITwoFactorLoginRepository
{
    /// <summary>For what their protector is, to whoever protects them anew.</summary>
    public const string Purpose = "Inpud.Cms.SignIn.SecondFactor.v1";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public ITwoFactorLogin? Get(int id) => stored.Get(id) is { } login ? Opened(login) : null;

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => stored.GetMany(ids).Select(Opened).ToArray();

    public bool Exists(int id) => stored.Exists(id);

    public async Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        (await stored.GetByUserOrMemberKeyAsync(userOrMemberKey)).Select(Opened).ToArray();

    public void Save(ITwoFactorLogin entity)
    {
        var closed = With(entity, _protector.Protect(entity.Secret));
        stored.Save(closed);
        entity.Id = closed.Id;
    }

    public void Delete(ITwoFactorLogin entity) => stored.Delete(entity);

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) => stored.DeleteUserLoginsAsync(userOrMemberKey);

    /// <summary>Recovery codes stand in for the app and go with it.</summary>
    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName)
    {
        if (string.Equals(providerName, TotpProvider.Name, StringComparison.Ordinal))
        {
            await stored.DeleteUserLoginsAsync(userOrMemberKey, RecoveryCodes.Name);
        }

        return await stored.DeleteUserLoginsAsync(userOrMemberKey, providerName);
    }

    /// <summary>One whose key is lost opens nothing; it is still there, so that nobody signs in without it.</summary>
    private ITwoFactorLogin Opened(ITwoFactorLogin login)
    {
        try
        {
            return With(login, _protector.Unprotect(login.Secret));
        }
        catch (CryptographicException)
        {
            KeyLost(login.Id);
            return With(login, "");
        }
    }

    private static TwoFactorLogin With(ITwoFactorLogin login, string secret)
    {
        var copy = new TwoFactorLogin
        {
            Id = login.Id, UserOrMemberKey = login.UserOrMemberKey, ProviderName = login.ProviderName, Secret = secret, Confirmed = true,
        };
        copy.ResetDirtyProperties(false);
        return copy;
    }

    [LoggerMessage(LogLevel.Error, "The key that protected second factor {Id} is lost (see Inpud:SignIn:KeyFolder); it has to be reset")]
    private partial void KeyLost(int id);
}
