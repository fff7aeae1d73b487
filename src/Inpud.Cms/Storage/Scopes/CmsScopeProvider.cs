using System.Data;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Querying;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>
/// Makes scopes and knows the ambient one. Repositories get their database from here: <see cref="Reading"/> to read,
/// <see cref="Writing"/> before they change anything.
/// </summary>
internal sealed class CmsScopeProvider(
    IServiceProvider services,
    ILoggerFactory loggers,
    IEventAggregator events,
    IDbContextFactory<CmsDbContext> databases,
    IWriteGate gate,
    RecentItems recent) : ICoreScopeProvider
{
    private static readonly AsyncLocal<CmsScope?> _ambient = new();

    // The lock mechanism needs this provider: it is asked for late to break the circle.
    private readonly Lazy<IDistributedLockingMechanismFactory> _locks =
        new(services.GetRequiredService<IDistributedLockingMechanismFactory>);

    public CmsScope? Ambient => _ambient.Value;

    public IScopeContext? Context => Ambient?.Context;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var scope = new CmsScope(
            this, Ambient, _locks.Value, loggers, events, repositoryCacheMode, scopedNotificationPublisher,
            _ => new CmsSession(databases.CreateDbContext, gate, recent.Forget));
        _ambient.Value = scope;
        if (autoComplete)
        {
            scope.Complete();
        }

        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();

    /// <summary>The ambient scope's database, for reading. Takes the locks that were asked for and not yet taken.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public CmsDbContext Reading()
    {
        var scope = RequireAmbient();
        scope.Locks.EnsureLocks(scope.InstanceId);
        return scope.Session.Db;
    }

    /// <summary>The ambient scope's database inside its transaction, for writing.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public CmsDbContext Writing()
    {
        var scope = RequireAmbient();
        scope.Locks.EnsureLocks(scope.InstanceId);
        return scope.Session.BeginWriting();
    }

    /// <summary>
    /// Takes the locks that were asked for and not yet taken. To be called before something is answered from memory: whoever
    /// asked for a lock must not be given what another writer, who holds it, is about to change.
    /// </summary>
    public void TakeLocks()
    {
        if (Ambient is { } scope)
        {
            scope.Locks.EnsureLocks(scope.InstanceId);
        }
    }

    internal CmsScope RequireAmbient() =>
        Ambient ?? throw new InvalidOperationException("Storage is used outside a scope.");

    internal void Leave(CmsScope scope)
    {
        if (ReferenceEquals(_ambient.Value, scope))
        {
            _ambient.Value = scope.Parent;
        }
    }
}
