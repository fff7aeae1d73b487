using Inpud.Content.Network.Public;
using Inpud.Content.Storage;

namespace Inpud.Content.Network.Imports;

/// <summary>
/// Writes an import's rows, some hundred in one transaction together with how far it is: killed between two of them it goes on where
/// it was, and of two who run one the slower one stops.
/// </summary>
internal sealed class RunImport(InpudDatabase database, ImportStore store, CheckTable check, NetworkChanges changes, TimeProvider time)
{
    private const int Batch = 500;

    public async Task RunAsync(Guid key, CancellationToken cancellationToken)
    {
        if (await store.HeadAsync(key) is not { State: ImportState.Running } import)
        {
            return;
        }

        try
        {
            await WriteAsync(import, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await FailAsync(key, failure.GetBaseException().Message);
        }
    }

    private async Task WriteAsync(ImportHead import, CancellationToken cancellationToken)
    {
        if (await store.TableAsync(import.Key) is not { } table)
        {
            await FailAsync(import.Key, "The table was forgotten because a day has passed.");
            return;
        }

        var kind = check.Of(import.Kind);
        var rows = await kind.CheckAsync(import.Key, table, import.Plan.Mapping);
        while (import.State is ImportState.Running)
        {
            cancellationToken.ThrowIfCancellationRequested();
            import = await BatchAsync(kind, import, rows.Skip(import.Done).Take(Batch).ToList(), rows.Count);
            if (import.Kind is ImportKind.Organisations or ImportKind.Endorsements)
            {
                changes.Tell(null);
            }
        }
    }

    private Task<ImportHead> BatchAsync(IImportRows kind, ImportHead import, List<CheckedRow> batch, int all) => database.WriteAsync(kind.Turn, async db =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var good = batch.Where(x => x.IsNew).ToList();
        var written = good.Count == 0 ? 0 : await kind.WriteAsync(db, import, good);
        var wrong = batch.Count(x => x.Problems.Count > 0);
        var plan = import.Plan with
        {
            Added = import.Plan.Added + written,
            Wrong = import.Plan.Wrong + wrong,
            Known = import.Plan.Known + batch.Count - wrong - written,
            Moved = now,
        };
        var done = import.Done + batch.Count;
        var state = done == all ? ImportState.Finished : ImportState.Running;
        return await ImportStore.MoveAsync(db, import, state, done, plan, state is ImportState.Finished ? now : null)
            ? import with { State = state, Done = done, Plan = plan }
            : throw new OperationCanceledException("Somebody else runs or undid this import.");
    });

    private async Task FailAsync(Guid key, string words)
    {
        if (await store.HeadAsync(key) is { State: ImportState.Running } import)
        {
            var now = time.GetUtcNow().UtcDateTime;
            await database.WriteAsync(WriteTurn.Desk, db => ImportStore.MoveAsync(db, import, ImportState.Failed, import.Done, import.Plan with { Failure = words }, now));
        }
    }
}
