using System.Security.Cryptography;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage.Users;

/// <summary>How rows of one kind are wrapped.</summary>
/// <param name="Name">What they are, for people.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Newest">How many of them are under the newest key.</param>
/// <param name="Lost">How many nobody can open: the key that wrapped them is not in the key folder.</param>
public sealed record WrappedUsers(string Name, int Rows, int Newest, int Lost);

/// <summary>
/// Wraps users' data keys and second factors under the newest key, and hashes names and addresses under the newest look-up key. A row is
/// written only if it is still what was read; what changed meanwhile is taken again. What is done already is passed over.
/// </summary>
public sealed class RotateUsers
{
    private const int Batch = 100;
    private readonly CmsScopeProvider _scopes;
    private readonly UserSeal _seal;
    private readonly ProtectionKeys _keys;
    private readonly IDataProtector _factors;

    internal RotateUsers(CmsScopeProvider scopes, UserSeal seal, ProtectionKeys keys, IDataProtectionProvider protection) =>
        (_scopes, _seal, _keys, _factors) = (scopes, seal, keys, protection.CreateProtector(ProtectedTwoFactorLogins.Purpose));

    /// <summary>The keys under which user names and addresses are hashed.</summary>
    public LookupKeys Lookup => _seal.Keys;

    public async Task<IReadOnlyList<WrappedUsers>> RunAsync(CancellationToken cancellationToken) =>
    [
        await EachAsync("users", Users, RenewAsync, cancellationToken),
        await EachAsync("second factors", Factors, RenewAsync, cancellationToken),
    ];

    /// <summary>How things are; nothing is opened or written.</summary>
    public async Task<IReadOnlyList<WrappedUsers>> CountAsync(CancellationToken cancellationToken)
    {
        var known = _keys.All.Select(x => (Guid?)x.Id).ToHashSet();
        return
        [
            Count("users", (await ReadAsync(Users, cancellationToken)).ConvertAll(x => ProtectionKeys.WrapperOf(x.SealedKey))),
            Count("second factors", (await ReadAsync(Factors, cancellationToken)).ConvertAll(x => WrapperOf(x.Secret))),
        ];

        WrappedUsers Count(string name, List<Guid?> wrappers)
        {
            var newest = _keys.Newest;
            return new WrappedUsers(name, wrappers.Count, wrappers.Count(x => x == newest), wrappers.Count(x => !known.Contains(x)));
        }
    }

    private static IQueryable<UserRow> Users(CmsDbContext db) => db.Users.AsNoTracking().Where(x => x.SealedKey != null).OrderBy(x => x.Id);

    private static IQueryable<TwoFactorLoginRow> Factors(CmsDbContext db) => db.TwoFactorLogins.AsNoTracking().OrderBy(x => x.Id);

    private async Task<List<T>> ReadAsync<T>(Func<CmsDbContext, IQueryable<T>> rows, CancellationToken cancellationToken)
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        return await rows(_scopes.Reading()).ToListAsync(cancellationToken);
    }

    private async Task<WrappedUsers> EachAsync<T>(
        string name, Func<CmsDbContext, IQueryable<T>> rows, Func<CmsDbContext, T, Task<bool>> renew, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (all, lost, missed) = (await ReadAsync(rows, cancellationToken), 0, 0);
            foreach (var batch in all.Chunk(Batch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = _scopes.CreateCoreScope();
                var db = _scopes.Writing();
                foreach (var row in batch)
                {
                    try
                    {
                        missed += await renew(db, row) ? 0 : 1;
                    }
                    catch (CryptographicException)
                    {
                        lost++;
                    }
                }

                scope.Complete();
            }

            if (missed == 0)
            {
                return new WrappedUsers(name, all.Count, all.Count - lost, lost);
            }
        }
    }

    /// <returns>False if the row changed meanwhile.</returns>
    private async Task<bool> RenewAsync(CmsDbContext db, UserRow row)
    {
        var (wrapped, seal, username, email) = (row.SealedKey!, row.Sealed, row.UsernameHash, row.EmailHash);
        _seal.Index(_seal.Open(row));
        var isNewest = _keys.IsNewest(wrapped);
        if (isNewest && Same(username, row.UsernameHash) && Same(email, row.EmailHash))
        {
            return true;
        }

        var anew = isNewest ? wrapped : _seal.Rewrap(wrapped);
        return await db.Users.Where(x => x.Id == row.Id && x.SealedKey == wrapped && x.Sealed == seal)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.SealedKey, anew).SetProperty(y => y.UsernameHash, row.UsernameHash).SetProperty(y => y.EmailHash, row.EmailHash)) > 0;
    }

    private async Task<bool> RenewAsync(CmsDbContext db, TwoFactorLoginRow row)
    {
        if (WrapperOf(row.Secret) == _keys.Newest)
        {
            return true;
        }

        var anew = _factors.Protect(_factors.Unprotect(row.Secret));
        return await db.TwoFactorLogins.Where(x => x.Id == row.Id && x.Secret == row.Secret).ExecuteUpdateAsync(x => x.SetProperty(y => y.Secret, anew)) > 0;
    }

    private static bool Same(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    private static Guid? WrapperOf(string secret)
    {
        try
        {
            return ProtectionKeys.WrapperOf(WebEncoders.Base64UrlDecode(secret));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
