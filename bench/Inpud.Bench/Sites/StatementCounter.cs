using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inpud.Bench.Sites;

/// <summary>Counts the SQL statements of a process.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref _count);
        return result;
    }
}
