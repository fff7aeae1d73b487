using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inpud.Cms.Tests.Hosting;

/// <summary>Counts statements while the clock stands still, so that nothing that is remembered for a moment is forgotten on a slow machine.</summary>
internal sealed class StatementCounter(TestClock clock) : DbCommandInterceptor
{
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> During(Action work)
    {
        lock (_texts)
        {
            _texts.Clear();
        }

        using (clock.StandStill())
        {
            work();
        }

        lock (_texts)
        {
            return [.. _texts];
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Add(command);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Add(command);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Add(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    private void Add(DbCommand command)
    {
        lock (_texts)
        {
            _texts.Add(command.CommandText);
        }
    }
}
