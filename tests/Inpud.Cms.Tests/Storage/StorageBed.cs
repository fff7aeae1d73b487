using System.Data.Common;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Languages;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Storage;

/// <summary>
/// Repositories over a real database with real scopes, a clock that stands still until it is moved, and a count of statements.
/// </summary>
internal sealed class StorageBed : IDisposable
{
    private static readonly EphemeralDataProtectionProvider _protection = new();
    private static readonly KeyFolder _keys = new(Directory.CreateTempSubdirectory("cms-test-keys-").FullName);
    private readonly ITestDatabase _database;
    private readonly ServiceProvider _services;

    public StorageBed(Action<IServiceCollection> add)
    {
        _database = PostgresTestDatabase.Server is null ? new SqliteTestDatabase() : new PostgresTestDatabase();
        var services = new ServiceCollection();
        services.AddLogging().AddOptions();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Events);
        services.AddSingleton<IEventAggregator>(Events);
        services.AddSingleton<IEventMessagesFactory, NoMessages>();
        services.AddSingleton(_database.Gate);
        services.AddSingleton<IDbContextFactory<CmsDbContext>>(new Factory(() => _database.Open(Statements)));
        services.AddSingleton<RecentItems>();
        services.AddSingleton<CmsScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(x => x.GetRequiredService<CmsScopeProvider>());
        services.AddSingleton<IDistributedLockingMechanismFactory, DatabaseLocks>();
        services.AddSingleton<NodeTree>();
        services.AddSingleton<IDataProtectionProvider>(_protection);
        services.AddSingleton(_keys);
        services.AddSingleton<ILanguageRepository, LanguageRepository>();
        services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()));
        services.AddSingleton(new AppCaches(
            new ObjectCacheAppCache(), NoAppCache.Instance, new IsolatedCaches(_ => new ObjectCacheAppCache())));
        add(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public StillClock Clock { get; } = new();

    public SeenEvents Events { get; } = new();

    public StatementCount Statements { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IQuery<T> Query<T>() => Get<CmsScopeProvider>().CreateQuery<T>();

    /// <summary>Does something in a scope of its own, which is completed.</summary>
    public T Do<T>(Func<T> deed)
    {
        using var scope = Get<CmsScopeProvider>().CreateCoreScope();
        var result = deed();
        scope.Complete();
        return result;
    }

    public void Do(Action deed) => Do(() =>
    {
        deed();
        return true;
    });

    public async Task<T> DoAsync<T>(Func<Task<T>> deed)
    {
        using var scope = Get<CmsScopeProvider>().CreateCoreScope();
        var result = await deed();
        scope.Complete();
        return result;
    }

    public Task DoAsync(Func<Task> deed) => DoAsync(async () =>
    {
        await deed();
        return true;
    });

    /// <summary>Looks into the database past every repository.</summary>
    public T Look<T>(Func<CmsDbContext, T> look)
    {
        using var db = _database.Open();
        return look(db);
    }

    public NodeRow AddNode(string name, Guid? objectType = null, NodeRow? below = null) => Look(db =>
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var node = new NodeRow
        {
            Key = Guid.CreateVersion7(), Name = name, ParentId = below?.Id ?? -1, Level = (below?.Level ?? 0) + 1, Path = "",
            ObjectType = objectType ?? Constants.ObjectTypes.Document, CreateDate = now, UpdateDate = now,
        };
        db.Nodes.Add(node);
        db.SaveChanges();
        node.Path = $"{below?.Path ?? "-1"},{node.Id}";
        db.SaveChanges();
        return node;
    });

    public void RemoveNode(NodeRow node) => Look(db => db.Nodes.Where(x => x.Id == node.Id).ExecuteDelete());

    public ILanguage AddLanguage(string isoCode, bool isDefault = false) => Do(() =>
    {
        var language = new Language(isoCode, isoCode) { IsDefault = isDefault };
        Get<ILanguageRepository>().Save(language);
        return language;
    });

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }

    private sealed class Factory(Func<CmsDbContext> open) : IDbContextFactory<CmsDbContext>
    {
        public CmsDbContext CreateDbContext() => open();
    }

    private sealed class NoMessages : IEventMessagesFactory
    {
        public EventMessages Get() => new();

        public EventMessages? GetOrDefault() => null;
    }
}

/// <summary>Counts the statements that reach the database.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    private int _count;

    public int Of(Action deed)
    {
        var before = _count;
        deed();
        return _count - before;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _count++;
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _count++;
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        _count++;
        return ValueTask.FromResult(result);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class StillClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}

/// <summary>Remembers what was published.</summary>
internal sealed class SeenEvents : IEventAggregator
{
    public List<object> All { get; } = [];

    public void Publish<TNotification>(TNotification notification)
        where TNotification : INotification => All.Add(notification);

    public void Publish<TNotification, TNotificationHandler>(IEnumerable<TNotification> notifications)
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler => All.AddRange(notifications.Cast<object>());

    public Task PublishAsync<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification
    {
        All.Add(notification);
        return Task.CompletedTask;
    }

    public Task PublishAsync<TNotification, TNotificationHandler>(
        IEnumerable<TNotification> notifications, CancellationToken cancellationToken = default)
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler
    {
        All.AddRange(notifications.Cast<object>());
        return Task.CompletedTask;
    }

    public bool PublishCancelable<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification
    {
        All.Add(notification);
        return false;
    }

    public Task<bool> PublishCancelableAsync<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification
    {
        All.Add(notification);
        return Task.FromResult(false);
    }
}
