using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Storage.Scopes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.SignIn.FirstStart;

/// <summary>How a site without users begins.</summary>
/// <param name="Link">Path and query of the link to print, valid for a day and until the next start; null if none is needed.</param>
/// <param name="Problem">Why the administrator that the settings name was not made, in a sentence; null if nothing is wrong.</param>
public sealed record FirstStartOutcome(string? Link, string? Problem = null);

/// <summary>
/// The first user of a new site: from the settings <c>Umbraco:CMS:Unattended</c>, else whoever follows a link that the console
/// prints. There is no default password, and once anybody can sign in there is no such link.
/// </summary>
public sealed class FirstAdministrator
{
    private const string TokenKey = "Inpud.SignIn.FirstAdministrator";
    private const int TokenBytes = 32;

    /// <summary>Beside Core's locks, which end at -349.</summary>
    private const int FirstLock = -9003;

    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(1);

    private readonly CmsScopeProvider _scopes;
    private readonly IUserRepository _users;
    private readonly IUserService _userService;
    private readonly IKeyValueService _facts;
    private readonly IServiceScopeFactory _services;
    private readonly UnattendedSettings _unattended;
    private readonly TimeProvider _time;

    internal FirstAdministrator(
        CmsScopeProvider scopes, IUserRepository users, IUserService userService, IKeyValueService facts, IServiceScopeFactory services,
        IOptions<UnattendedSettings> unattended, TimeProvider time) =>
        (_scopes, _users, _userService, _facts, _services, _unattended, _time) =
        (scopes, users, userService, facts, services, unattended.Value, time);

    /// <summary>
    /// Makes the administrator that the settings name, or a link with which somebody can become it. Does nothing once anybody can
    /// sign in.
    /// </summary>
    public async Task<FirstStartOutcome> PrepareAsync()
    {
        if (IsThereAnybody())
        {
            return new FirstStartOutcome(null);
        }

        if (_unattended is { InstallUnattended: true, UnattendedUserEmail.Length: > 0, UnattendedUserPassword.Length: > 0 })
        {
            var problems = await MakeAsync(
                _unattended.UnattendedUserName ?? _unattended.UnattendedUserEmail, _unattended.UnattendedUserEmail, _unattended.UnattendedUserPassword);
            return new FirstStartOutcome(null, problems.Count == 0
                ? null
                : $"The administrator of Umbraco:CMS:Unattended was not made: {string.Join(' ', problems.Select(x => x.Description))}");
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var expires = (_time.GetUtcNow() + _lifetime).ToUnixTimeSeconds();
        _facts.SetValue(TokenKey, string.Create(CultureInfo.InvariantCulture, $"{HashOf(token)}|{expires}"));
        return new FirstStartOutcome($"{BackOfficeSignIn.PagePath}/first?token={token}");
    }

    /// <summary>Whether the link that bears this token may still be used.</summary>
    internal bool IsValid(string token)
    {
        var parts = (_facts.GetValue(TokenKey) ?? "").Split('|');
        return parts is [var hash, var expires]
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(token)))
            && long.TryParse(expires, CultureInfo.InvariantCulture, out var until)
            && _time.GetUtcNow().ToUnixTimeSeconds() < until
            && !IsThereAnybody();
    }

    /// <summary>Uses the link up.</summary>
    /// <returns>What is wrong; empty if the administrator was made. Null if the link does not work any more.</returns>
    internal async Task<IReadOnlyList<IdentityError>?> UseAsync(string token, string name, string email, string password)
    {
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(FirstLock);
        if (!IsValid(token))
        {
            return null;
        }

        var problems = await MakeAsync(name, email, password);
        if (problems.Count == 0)
        {
            _facts.SetValue(TokenKey, "");
            scope.Complete();
        }

        return problems;
    }

    private bool IsThereAnybody()
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        return _users.GetMany().Any(x => x.IsApproved && IdentityUsers.HasPassword(x));
    }

    private async Task<IReadOnlyList<IdentityError>> MakeAsync(string name, string email, string password)
    {
        using var scope = _scopes.CreateCoreScope();
        await using var services = _services.CreateAsyncScope();
        var made = await _userService.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel
            {
                Name = name, Email = email, UserName = email,
                UserGroupKeys = new HashSet<Guid> { Constants.Security.AdminGroupKey, Constants.Security.SensitiveDataGroupKey },
            },
            approveUser: true);
        if (!made.Success)
        {
            return [new IdentityError { Code = made.Status.ToString(), Description = $"The user was not made: {made.Status}." }];
        }

        var user = await services.ServiceProvider.GetRequiredService<IBackOfficeUserStore>().GetByEmailAsync(email);
        var problems = await services.ServiceProvider.GetRequiredService<SetPassword>().RunAsync(user!, password);
        if (problems.Count == 0)
        {
            scope.Complete();
        }

        return problems;
    }

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
