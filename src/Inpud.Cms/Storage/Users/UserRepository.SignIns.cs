using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Storage.Users;

internal sealed partial class UserRepository
{
    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        _sessions.Create(userId, cleanStaleSessions);

    public bool ValidateLoginSession(int userId, Guid sessionId) => _sessions.Validate(userId, sessionId);

    public int ClearLoginSessions(int userId) => _sessions.Clear(userId);

    public int ClearLoginSessions(TimeSpan timespan) => _sessions.ClearOlderThan(timespan);

    public void ClearLoginSession(Guid sessionId) => _sessions.End(sessionId);

    public IEnumerable<string> GetAllClientIds() => [.. scopes.Reading().UserClients.Select(x => x.ClientId)];

    public IEnumerable<string> GetClientIds(int id) => [.. scopes.Reading().UserClients.Where(x => x.UserId == id).Select(x => x.ClientId)];

    public void AddClientId(int id, string clientId)
    {
        var db = scopes.Writing();
        db.UserClients.Add(new UserClientRow { ClientId = clientId, UserId = id });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public bool RemoveClientId(int id, string clientId) =>
        scopes.Writing().UserClients.Where(x => x.UserId == id && x.ClientId == clientId).ExecuteDelete() > 0;

    public IUser? GetByClientId(string clientId)
    {
        var db = scopes.Reading();
        return Load(Rows.Where(x => db.UserClients.Any(client => client.ClientId == clientId && client.UserId == x.Id))).FirstOrDefault();
    }

    /// <summary>Whoever signed in through a provider that is no longer there is signed out everywhere.</summary>
    public void InvalidateSessionsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        var providers = currentLoginProviders.ToArray();
        var db = scopes.Writing();
        var users = db.Users
            .Where(x => db.ExternalLogins.Any(login => login.UserOrMemberKey == x.Key && !providers.Contains(login.LoginProvider)))
            .ToArray();
        foreach (var user in users)
        {
            user.SecurityStamp = SecurityStamps.New(NodeTree.Instant(time));
            _cache.Changed(user.Key);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
