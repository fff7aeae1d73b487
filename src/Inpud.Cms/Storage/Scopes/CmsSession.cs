using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inpud.Cms.Storage.Scopes;

/// <summary>
/// One root scope's connection. Reads run outside a transaction, each statement on its own snapshot, until the first write
/// or write lock opens one: readers then never wait, and a scope that only reads costs no transaction.
/// </summary>
/// <param name="open">Opens the database.</param>
/// <param name="gate">Lets writers in.</param>
/// <param name="written">Called when a transaction has ended, committed or not.</param>
internal sealed class CmsSession(Func<CmsDbContext> open, IWriteGate gate, Action written) : IDisposable
{
    private CmsDbContext? _db;
    private IDbContextTransaction? _transaction;
    private IDisposable? _turn;

    private List<Action>? _ended;

    public bool IsWriting => _transaction is not null;

    /// <summary>
    /// Asks for something to be done as soon as the transaction has ended, committed or not, before anybody is notified:
    /// throwing away what was kept in memory of the rows that were written.
    /// </summary>
    public void OnEnded(Action action) => (_ended ??= []).Add(action);

    public CmsDbContext Db => _db ??= open();

    /// <summary>Opens the transaction if there is none yet; waits for this machine's turn to write where the database has one writer.</summary>
    /// <param name="timeout">How long to wait for the turn; null = the gate's default.</param>
    public CmsDbContext BeginWriting(TimeSpan? timeout = null)
    {
        if (_transaction is null)
        {
            _turn = gate.Enter(timeout);
            try
            {
                _transaction = Db.Database.BeginTransaction();
            }
            catch
            {
                _turn.Dispose();
                _turn = null;
                throw;
            }
        }

        return Db;
    }

    public void End(bool commit)
    {
        try
        {
            if (commit)
            {
                _transaction?.Commit();
            }
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        // Disposing a transaction that was not committed rolls it back.
        var wrote = IsWriting;
        _transaction?.Dispose();
        _transaction = null;
        _turn?.Dispose();
        _turn = null;
        _db?.Dispose();
        _db = null;
        var ended = _ended;
        _ended = null;
        ended?.ForEach(x => x());
        if (wrote)
        {
            written();
        }
    }
}
