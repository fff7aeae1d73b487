using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Storage.Users;

/// <summary>Accounts elsewhere with which users and members sign in, and the tokens that came with them.</summary>
internal sealed class ExternalLoginRepository(CmsScopeProvider scopes, TimeProvider time) : IExternalLoginWithKeyRepository
{
    public IIdentityUserLogin? Get(int id) => Logins.Where(x => x.Id == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) =>
        [.. (ids is { Length: > 0 } ? Logins.Where(x => ids.Contains(x.Id)) : Logins).AsEnumerable().Select(ToEntity)];

    public bool Exists(int id) => Logins.Any(x => x.Id == id);

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) =>
        [.. Logins.Matching(query).AsEnumerable().Select(ToEntity)];

    public int Count(IQuery<IIdentityUserLogin>? query) => Logins.Matching(query).Count();

    IEnumerable<IIdentityUserToken> IQueryRepository<IIdentityUserToken>.Get(IQuery<IIdentityUserToken> query) =>
        [.. Tokens.Matching(query).AsEnumerable().Select(ToEntity)];

    int IQueryRepository<IIdentityUserToken>.Count(IQuery<IIdentityUserToken>? query) => Tokens.Matching(query).Count();

    public void Save(IIdentityUserLogin entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.ExternalLogins.Single(x => x.Id == entity.Id)
            : db.ExternalLogins.Add(NewRow(entity.Key, entity.LoginProvider)).Entity;
        (row.UserOrMemberKey, row.LoginProvider, row.ProviderKey, row.UserData) =
            (entity.Key, entity.LoginProvider, entity.ProviderKey, entity.UserData);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.CreateDate) = (row.Id, row.CreateDate);
    }

    public void Delete(IIdentityUserLogin entity)
    {
        scopes.Writing().ExternalLogins.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    /// <summary>Makes exactly these the person's logins; a login that stays keeps its tokens.</summary>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        var db = scopes.Writing();
        var wanted = logins.DistinctBy(x => x.LoginProvider).ToDictionary(x => x.LoginProvider, StringComparer.Ordinal);
        var rows =
            db.ExternalLogins.Where(x => x.UserOrMemberKey == userOrMemberKey).ToDictionary(x => x.LoginProvider, StringComparer.Ordinal);
        db.ExternalLogins.RemoveRange(rows.Values.Where(x => !wanted.ContainsKey(x.LoginProvider)));
        foreach (var login in wanted.Values)
        {
            var row = rows.GetValueOrDefault(login.LoginProvider)
                ?? db.ExternalLogins.Add(NewRow(userOrMemberKey, login.LoginProvider)).Entity;
            (row.ProviderKey, row.UserData) = (login.ProviderKey, login.UserData);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Makes exactly these the tokens of the person's logins; a token of a login that the person does not have is left out.
    /// </summary>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        var db = scopes.Writing();
        var wanted = tokens.ToLookup(x => x.LoginProvider, StringComparer.Ordinal);
        foreach (var login in db.ExternalLogins.Include(x => x.Tokens).Where(x => x.UserOrMemberKey == userOrMemberKey).ToArray())
        {
            var values =
                wanted[login.LoginProvider].DistinctBy(x => x.Name).ToDictionary(x => x.Name, x => x.Value, StringComparer.Ordinal);
            login.Tokens.RemoveAll(x => !values.ContainsKey(x.Name));
            foreach (var (name, value) in values)
            {
                if (login.Tokens.Find(x => string.Equals(x.Name, name, StringComparison.Ordinal)) is { } kept)
                {
                    kept.Value = value;
                }
                else
                {
                    login.Tokens.Add(new ExternalLoginTokenRow { Name = name, Value = value, CreateDate = NodeTree.Instant(time) });
                }
            }
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public void DeleteUserLogins(Guid userOrMemberKey) =>
        scopes.Writing().ExternalLogins.Where(x => x.UserOrMemberKey == userOrMemberKey).ExecuteDelete();

    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        var providers = currentLoginProviders.ToArray();
        scopes.Writing().ExternalLogins.Where(x => !providers.Contains(x.LoginProvider)).ExecuteDelete();
    }

    private IQueryable<LoginView> Logins => scopes.Reading().ExternalLogins.OrderBy(x => x.Id).Select(x => new LoginView
    {
        Id = x.Id, Key = x.UserOrMemberKey, LoginProvider = x.LoginProvider, ProviderKey = x.ProviderKey, UserData = x.UserData,
        CreateDate = x.CreateDate,
    });

    private IQueryable<TokenView> Tokens
    {
        get
        {
            var db = scopes.Reading();
            return
                from token in db.ExternalLoginTokens
                join login in db.ExternalLogins on token.ExternalLoginId equals login.Id
                orderby token.Id
                select new TokenView
                {
                    Id = token.Id, Key = login.UserOrMemberKey, LoginProvider = login.LoginProvider, Name = token.Name, Value = token.Value,
                    CreateDate = token.CreateDate,
                };
        }
    }

    private ExternalLoginRow NewRow(Guid key, string provider) =>
        new() { UserOrMemberKey = key, LoginProvider = provider, ProviderKey = "", CreateDate = NodeTree.Instant(time) };

    private static IIdentityUserLogin ToEntity(LoginView row)
    {
        var login = new IdentityUserLogin(row.Id, row.LoginProvider, row.ProviderKey, row.Key.ToString(), row.CreateDate)
        {
            Key = row.Key, UserData = row.UserData,
        };
        login.ResetDirtyProperties(false);
        return login;
    }

    private static IIdentityUserToken ToEntity(TokenView row)
    {
        var token =
            new IdentityUserToken(row.Id, row.LoginProvider, row.Name, row.Value, row.Key.ToString(), row.CreateDate) { Key = row.Key };
        token.ResetDirtyProperties(false);
        return token;
    }

    /// <summary>A login under the names by which Core's queries know it: its key is the person's.</summary>
    private sealed class LoginView
    {
        public int Id { get; init; }
        public Guid Key { get; init; }
        public required string LoginProvider { get; init; }
        public required string ProviderKey { get; init; }
        public string? UserData { get; init; }
        public DateTime CreateDate { get; init; }
    }

    private sealed class TokenView
    {
        public int Id { get; init; }
        public Guid Key { get; init; }
        public required string LoginProvider { get; init; }
        public required string Name { get; init; }
        public required string Value { get; init; }
        public DateTime CreateDate { get; init; }
    }
}
