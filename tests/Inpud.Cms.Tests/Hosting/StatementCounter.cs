using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inpud.Cms.Tests.Hosting;

internal sealed class StatementCounter : DbCommandInterceptor
{
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> During(Action work)
    {
        lock (_texts)
        {
            _texts.Clear();
        }

        work();
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

    private void Add(DbCommand command)
    {
        lock (_texts)
        {
            _texts.Add(command.CommandText);
        }
    }
}
