using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>Codes on paper for those who lose their telephone. Only their hashes are kept; each works once.</summary>
internal sealed class RecoveryCodes(CmsScopeProvider scopes, ITwoFactorLoginRepository logins)
{
    /// <summary>Core does not know it as a second factor by itself, which is right: it stands in for one.</summary>
    public const string Name = "Inpud.Cms.RecoveryCodes";
    public const int Count = 10;

    /// <summary>80 bits.</summary>
    private const int Letters = 16;
    private const int GroupLength = 4;
    private const int CodesLock = -9002;

    /// <summary>Without letters that are taken for one another.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes new codes; those of before are worth nothing any more.</summary>
    /// <returns>The codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(Guid user)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => NewCode())];
        await ChangeAsync(user, _ => [.. codes.Select(HashOf)]);
        return codes;
    }

    /// <summary>Uses a code up.</summary>
    public async Task<bool> TakeAsync(Guid user, string code)
    {
        var taken = false;
        var hash = HashOf(code);
        await ChangeAsync(user, hashes =>
        {
            taken = hashes.Remove(hash);
            return hashes;
        });
        return taken;
    }

    /// <summary>How many are left.</summary>
    public async Task<int> LeftAsync(Guid user)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return HashesIn(await FindAsync(user)).Count;
    }

    private async Task ChangeAsync(Guid user, Func<List<string>, List<string>> change)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(CodesLock);
        var login = await FindAsync(user);
        var hashes = change(HashesIn(login));
        if (login is not null || hashes.Count > 0)
        {
            var saved = new TwoFactorLogin
            {
                UserOrMemberKey = user, ProviderName = Name, Secret = JsonSerializer.Serialize(hashes), Confirmed = true,
            };
            saved.Id = login?.Id ?? saved.Id;
            logins.Save(saved);
        }

        scope.Complete();
    }

    private async Task<ITwoFactorLogin?> FindAsync(Guid user) =>
        (await logins.GetByUserOrMemberKeyAsync(user)).FirstOrDefault(x => x.ProviderName == Name);

    private static List<string> HashesIn(ITwoFactorLogin? login) =>
        string.IsNullOrEmpty(login?.Secret) ? [] : JsonSerializer.Deserialize<List<string>>(login.Secret) ?? [];

    private static string NewCode() => string.Join(
        '-', RandomNumberGenerator.GetString(Alphabet, Letters).Chunk(GroupLength).Select(x => new string(x)));

    private static string HashOf(string code) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant())));
}
