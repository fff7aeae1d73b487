namespace Inpud.Cms.Storage.Scopes;

/// <summary>Lets writers of this process in one after the other where the database allows only one.</summary>
internal interface IWriteGate
{
    /// <exception cref="TimeoutException">No turn within the time.</exception>
    IDisposable Enter(TimeSpan? timeout);
}

/// <summary>
/// SQLite has one writer. Waiting for it inside SQLite is polling and unfair; waiting here is a queue. Writers of other
/// processes are still waited for by SQLite's busy timeout.
/// </summary>
internal sealed class SingleWriterGate : IWriteGate, IDisposable
{
    /// <summary>Range: any positive time. Default: 60 seconds, as Umbraco's distributed write lock waits at most.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public IDisposable Enter(TimeSpan? timeout)
    {
        if (!_turn.Wait(timeout ?? DefaultTimeout))
        {
            throw new TimeoutException("Another write to the database did not finish in time.");
        }

        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private bool _done;

        public void Dispose()
        {
            if (!_done)
            {
                _done = true;
                turn.Release();
            }
        }
    }
}

/// <summary>PostgreSQL sorts its writers out itself.</summary>
internal sealed class OpenGate : IWriteGate
{
    public IDisposable Enter(TimeSpan? timeout) => Turn.Instance;

    private sealed class Turn : IDisposable
    {
        public static readonly Turn Instance = new();

        public void Dispose()
        {
        }
    }
}
