using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inpud.Cms.Tests.Hosting;

/// <summary>A statement that was run, with what it was given.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Counts statements while the clock stands still, so that nothing that is remembered for a moment is forgotten on a slow machine.</summary>
internal sealed class StatementCounter(TestClock clock) : DbCommandInterceptor
{
    private readonly List<Statement> _statements = [];

    public IReadOnlyList<string> During(Action work) => [.. StatementsOf(work).Select(x => x.Text)];

    public IReadOnlyList<Statement> StatementsOf(Action work)
    {
        lock (_statements)
        {
            _statements.Clear();
        }

        using (clock.StandStill())
        {
            work();
        }

        lock (_statements)
        {
            return [.. _statements];
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
        lock (_statements)
        {
            _statements.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(x => (x.ParameterName, x.Value))]));
        }
    }
}
