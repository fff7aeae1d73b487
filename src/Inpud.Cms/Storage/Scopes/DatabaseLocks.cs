using Microsoft.EntityFrameworkCore;
using Npgsql;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>
/// Core's distributed locks, bound to the ambient scope's transaction and released with it. On SQLite any write lock is the
/// database's single writer. On PostgreSQL a write lock is a transaction-level advisory lock; a read lock is taken only by a
/// scope that already writes, since a reader sees one consistent snapshot per statement anyway and need not wait.
/// </summary>
internal sealed class DatabaseLocks(CmsScopeProvider scopes) : IDistributedLockingMechanismFactory, IDistributedLockingMechanism
{
    /// <summary>The first of the two numbers of every advisory lock of the CMS ("UMB"), so that other programs' locks do not meet ours.</summary>
    private const int AdvisorySpace = 0x554D42;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public bool Enabled => true;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        var session = scopes.RequireAmbient().Session;
        if (session.IsWriting && session.Db.Database.IsNpgsql())
        {
            Advise(session.Db, "pg_advisory_xact_lock_shared", lockId, obtainLockTimeout, DistributedLockType.ReadLock);
        }

        return new Held(lockId, DistributedLockType.ReadLock);
    }

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        CmsDbContext db;
        try
        {
            db = scopes.RequireAmbient().Session.BeginWriting(obtainLockTimeout);
        }
        catch (TimeoutException)
        {
            throw new DistributedWriteLockTimeoutException(lockId);
        }

        if (db.Database.IsNpgsql())
        {
            Advise(db, "pg_advisory_xact_lock", lockId, obtainLockTimeout, DistributedLockType.WriteLock);
        }

        return new Held(lockId, DistributedLockType.WriteLock);
    }

    private static void Advise(CmsDbContext db, string function, int lockId, TimeSpan? timeout, DistributedLockType type)
    {
        // Core numbers its locks from -331 downwards and up; the advisory function takes any 32-bit number.
        var milliseconds = (long)(timeout ?? SingleWriterGate.DefaultTimeout).TotalMilliseconds;
        try
        {
#pragma warning disable EF1002 // Only numbers and a constant name are put into the statement.
            db.Database.ExecuteSqlRaw($"SET LOCAL lock_timeout = {milliseconds}; SELECT {function}({AdvisorySpace}, {lockId});");
#pragma warning restore EF1002
        }
        catch (PostgresException refused) when (string.Equals(refused.SqlState, PostgresErrorCodes.LockNotAvailable, StringComparison.Ordinal))
        {
            throw type == DistributedLockType.ReadLock
                ? new DistributedReadLockTimeoutException(lockId)
                : new DistributedWriteLockTimeoutException(lockId);
        }
    }

    private sealed record Held(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose()
        {
            // The transaction's end releases it.
        }
    }
}
