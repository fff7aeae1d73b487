using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>
/// Core's scope with a database session attached at the root. Nested scopes share the root's session; the root commits when
/// every scope completed and rolls back otherwise. Notifications run after the commit, outside any ambient scope.
/// </summary>
internal sealed class CmsScope : CoreScope
{
    private readonly CmsScopeProvider _provider;
    private bool _disposed;

    public CmsScope(
        CmsScopeProvider provider,
        CmsScope? parent,
        IDistributedLockingMechanismFactory locks,
        ILoggerFactory loggers,
        IEventAggregator events,
        RepositoryCacheMode cacheMode,
        IScopedNotificationPublisher? notifications,
        Func<CmsScope, CmsSession> openSession)
        : base(parent, locks, loggers, null!, events, cacheMode, null, notifications)
    {
        _provider = provider;
        Parent = parent;
        Session = parent?.Session ?? openSession(this);
        Context = parent?.Context ?? new ScopeContext();
    }

    public CmsScope? Parent { get; }

    public CmsSession Session { get; }

    public ScopeContext Context { get; }

    public override void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _provider.Leave(this);
        Locks.ClearLocks(InstanceId);
        if (Parent is not null)
        {
            base.Dispose();
            return;
        }

        CloseSession();
        try
        {
            base.Dispose();
        }
        finally
        {
            Context.ScopeExit(Completed == true);
        }
    }

    private void CloseSession()
    {
        try
        {
            Session.End(commit: Completed == true);
        }
        catch
        {
            // A failed commit must not tell anybody that the work was done.
            Completed = false;
            Context.ScopeExit(completed: false);
            throw;
        }
        finally
        {
            Locks.EnsureLocksCleared(InstanceId);
        }
    }
}
