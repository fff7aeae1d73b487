using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Content.Storage;

/// <summary>Reads and writes the organisation's own tables, each time in a scope of Core's or in the ambient one.</summary>
public sealed class InpudDatabase
{
    private readonly ICoreScopeProvider _scopes;
    private readonly IAmbientDatabase _ambient;
    private readonly Func<InpudDbContext> _create;

    public InpudDatabase(ICoreScopeProvider scopes, IAmbientDatabase ambient)
    {
        _scopes = scopes;
        _ambient = ambient;
        _create = ambient.IsPostgres ? ForPostgres() : ForSqlite();
    }

    /// <summary>Reads; each statement sees what was committed before it.</summary>
    internal async Task<T> ReadAsync<T>(Func<InpudDbContext, Task<T>> read)
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        await using var db = On(_ambient.Reading());
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Writes all or nothing. Other writers of SQLite wait meanwhile: whatever is slow is done before.</summary>
    /// <param name="turn">What else is written at the same time waits on PostgreSQL too.</param>
    /// <param name="write">What is written.</param>
    internal Task<T> WriteAsync<T>(WriteTurn turn, Func<InpudDbContext, Task<T>> write) => WriteAsync([turn], write);

    /// <summary>Writes what waits for several turns: it deletes what others may be about to point to.</summary>
    /// <param name="turns">They are always taken in the same order, so that no two wait for each other.</param>
    /// <param name="write">What is written.</param>
    internal async Task<T> WriteAsync<T>(IReadOnlyList<WriteTurn> turns, Func<InpudDbContext, Task<T>> write)
    {
        var (result, afterwards) = await CommitAsync(turns, write);
        foreach (var deed in afterwards)
        {
            await deed();
        }

        return result;
    }

    /// <inheritdoc cref="WriteAsync{T}(WriteTurn, Func{InpudDbContext, Task{T}})"/>
    internal Task WriteAsync(WriteTurn turn, Func<InpudDbContext, Task> write) =>
        WriteAsync(turn, async db =>
        {
            await write(db);
            return true;
        });

    private async Task<(T Result, IReadOnlyList<Func<Task>> Afterwards)> CommitAsync<T>(IReadOnlyList<WriteTurn> turns, Func<InpudDbContext, Task<T>> write)
    {
        var isPart = _scopes.Context is not null;
        using var scope = _scopes.CreateCoreScope();
        foreach (var turn in turns.Order())
        {
            scope.WriteLock((int)turn);
        }

        await using var db = On(_ambient.Writing());
        var result = await write(db);
        if (isPart && db.AfterCommit.Count > 0)
        {
            throw new InvalidOperationException("What waits for the commit cannot be part of a larger write, which commits later.");
        }

        scope.Complete();
        return (result, db.AfterCommit);
    }

    internal InpudDbContext On(AmbientConnection ambient)
    {
        var db = _create();
        db.Database.SetDbConnection(ambient.Connection, contextOwnsConnection: false);
        if (ambient.Transaction is not null)
        {
            db.Database.UseTransaction(ambient.Transaction);
        }

        return db;
    }

    private static Func<InpudDbContext> ForSqlite()
    {
        var options = new DbContextOptionsBuilder<SqliteInpudDbContext>()
            .UseSqlite(x => x.MigrationsHistoryTable(InpudDbContext.HistoryTable)).Options;
        return () => new SqliteInpudDbContext(options);
    }

    private static Func<InpudDbContext> ForPostgres()
    {
        var options = new DbContextOptionsBuilder<PostgresInpudDbContext>()
            .UseNpgsql(x => x.MigrationsHistoryTable(InpudDbContext.HistoryTable)).Options;
        return () => new PostgresInpudDbContext(options);
    }
}

/// <summary>What is written by one at a time, whatever the database; the numbers are Core's kind of lock.</summary>
public enum WriteTurn
{
    /// <summary>Organisations, contacts, endorsements.</summary>
    Directory = 7101,

    /// <summary>The ledger, so that later entries never have earlier instants.</summary>
    Ledger = 7102,

    /// <summary>Plans, uptake, keys.</summary>
    Desk = 7103,
}
