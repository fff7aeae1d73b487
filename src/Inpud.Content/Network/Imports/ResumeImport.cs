using Inpud.Content.Storage;

namespace Inpud.Content.Network.Imports;

/// <summary>Lets an import that was cut off go on where it stopped. What it wrote and how far it is stand in one transaction: no row comes twice.</summary>
public sealed class ResumeImport
{
    private readonly InpudDatabase _database;
    private readonly ImportStore _store;
    private readonly RunImports _runner;
    private readonly TimeProvider _time;

    internal ResumeImport(InpudDatabase database, ImportStore store, RunImports runner, TimeProvider time) =>
        (_database, _store, _runner, _time) = (database, store, runner, time);

    /// <summary>Goes on.</summary>
    /// <param name="key">The import.</param>
    /// <returns>How many rows are left.</returns>
    public async Task<Done<int>> RunAsync(Guid key)
    {
        if (await _store.HeadAsync(key) is not { } import || !import.IsCutOff(_time.GetUtcNow().UtcDateTime))
        {
            return new FieldProblem("", "Only an import that was cut off can go on.");
        }

        if (!import.HasTable)
        {
            return new FieldProblem("", "The table was forgotten because a day has passed. Bring it again: rows that are there already are left as they are. Or undo what was added.");
        }

        var plan = import.Plan with { Failure = null, Moved = null };
        if (!await _database.WriteAsync(WriteTurn.Desk, db => ImportStore.MoveAsync(db, import, ImportState.Running, import.Done, plan, finished: null)))
        {
            return new FieldProblem("", "Somebody else let it go on or undid it meanwhile.");
        }

        _runner.Wake();
        return import.Rows - import.Done;
    }
}
