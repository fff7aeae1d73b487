using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.Passwords;

/// <summary>ASP.NET Core Identity's view of Umbraco's users.</summary>
internal sealed class IdentityUsers(IBackOfficeUserStore users)
    : IUserPasswordStore<IUser>, IUserSecurityStampStore<IUser>, IUserEmailStore<IUser>
{
    /// <summary>As Umbraco notes how a password was hashed.</summary>
    private const string HashedByIdentity = """{"hashAlgorithm":"PBKDF2.ASPNETCORE.V3"}""";

    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString("D"));

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken)
    {
        user.Username = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    /// <summary>A user is not deleted: what they did keeps their name.</summary>
    public async Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken) => ResultOf(await users.DisableAsync(user));

    public Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var key) ? users.GetAsync(key) : Task.FromResult<IUser?>(null);

    public Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        users.GetByUserNameAsync(normalizedUserName);

    public Task SetPasswordHashAsync(IUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.RawPasswordValue = passwordHash ?? "";
        user.PasswordConfiguration = HashedByIdentity;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult(HasPassword(user) ? user.RawPasswordValue : null);

    public Task<bool> HasPasswordAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(HasPassword(user));

    public Task SetSecurityStampAsync(IUser user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    public Task SetEmailAsync(IUser user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetEmailAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.EmailConfirmedDate is not null);

    /// <summary>Core notes when an address was confirmed; whoever follows an invitation does it, and sets the date there.</summary>
    public Task SetEmailConfirmedAsync(IUser user, bool confirmed, CancellationToken cancellationToken)
    {
        user.EmailConfirmedDate = confirmed ? user.EmailConfirmedDate ?? user.InvitedDate : null;
        return Task.CompletedTask;
    }

    public Task<IUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => users.GetByEmailAsync(normalizedEmail);

    public Task<string?> GetNormalizedEmailAsync(IUser user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task SetNormalizedEmailAsync(IUser user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Holds nothing: each call opens its own scope.
    }

    public static bool HasPassword(IUser user) => user.Kind == UserKind.Default && !string.IsNullOrEmpty(user.RawPasswordValue);

    private async Task<IdentityResult> SaveAsync(IUser user) => ResultOf(await users.SaveAsync(user));

    private static IdentityResult ResultOf(UserOperationStatus status) => status == UserOperationStatus.Success
        ? IdentityResult.Success
        : IdentityResult.Failed(new IdentityError { Code = status.ToString(), Description = $"The user was not saved: {status}." });
}
