using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Storage.Users;

/// <summary>Who is signed in where. The address from which they did is asked for by Core's contract and never kept.</summary>
internal sealed class LoginSessions(CmsScopeProvider scopes, IOptionsMonitor<GlobalSettings> settings, TimeProvider time)
{
    /// <summary>Sessions not seen for this long are forgotten when the next one begins.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(15);

    /// <summary>A session that was validated this recently is not written again: every request validates.</summary>
    private static readonly TimeSpan _grain = TimeSpan.FromMinutes(1);

    public Guid Create(int? userId, bool cleanStale)
    {
        var owner = userId ?? throw new ArgumentNullException(nameof(userId), "A session belongs to a user.");
        if (cleanStale)
        {
            ClearOlderThan(Stale);
        }

        var now = NodeTree.Instant(time);
        var session =
            new UserSessionRow { Id = Guid.CreateVersion7(time.GetUtcNow()), UserId = owner, LoggedIn = now, LastValidated = now };
        var db = scopes.Writing();
        db.UserSessions.Add(session);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return session.Id;
    }

    /// <summary>Whether the session is the user's and alive; one unseen for longer than Core's <c>TimeOut</c> setting ends here.</summary>
    public bool Validate(int userId, Guid sessionId)
    {
        var session = scopes.Reading().UserSessions.AsNoTracking().SingleOrDefault(x => x.Id == sessionId);
        if (session is null || session.UserId != userId || session.LoggedOut is not null)
        {
            return false;
        }

        var now = NodeTree.Instant(time);
        if (session.LastValidated < now - settings.CurrentValue.TimeOut)
        {
            End(sessionId);
            return false;
        }

        if (session.LastValidated < now - _grain)
        {
            scopes.Writing().UserSessions.Where(x => x.Id == sessionId)
                .ExecuteUpdate(set => set.SetProperty(x => x.LastValidated, now));
        }

        return true;
    }

    public void End(Guid sessionId)
    {
        var now = NodeTree.Instant(time);
        scopes.Writing().UserSessions.Where(x => x.Id == sessionId && x.LoggedOut == null)
            .ExecuteUpdate(set => set.SetProperty(x => x.LoggedOut, now));
    }

    public int Clear(int userId) => scopes.Writing().UserSessions.Where(x => x.UserId == userId).ExecuteDelete();

    public int ClearOlderThan(TimeSpan age)
    {
        var oldest = NodeTree.Instant(time) - age;
        return scopes.Writing().UserSessions.Where(x => x.LastValidated < oldest).ExecuteDelete();
    }
}
