using System.Security.Cryptography;
using Inpud.Content.Dissemination;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Protection;

/// <summary>How rows of one kind are wrapped.</summary>
/// <param name="Name">What they are, for people.</param>
/// <param name="Rows">How many were seen.</param>
/// <param name="Newest">How many of them are under the newest key.</param>
/// <param name="Lost">How many nobody can open: the key that wrapped them is not in the key folder.</param>
public sealed record WrappedPart(string Name, int Rows, int Newest, int Lost);

/// <summary>
/// Wraps all data keys of the organisation's own tables under the newest key, and hashes contacts' addresses under the newest look-up
/// key. Batch by batch, so that the site goes on meanwhile; a row is written only if it is still what was read, and what changed meanwhile
/// is taken again. What is done already is passed over: whatever is cut off is gone on with by beginning anew. Notes of the ledger are
/// sealed under their contact's key.
/// </summary>
public sealed class RotateSeals(InpudDatabase database, IWrapKeys keys, LookupKey lookup)
{
    private const int Batch = 200;

    private readonly SealedRows[] _parts =
    [
        new SealedContacts(lookup),
        new SealedRows<Organisation>("notes on organisations", WriteTurn.Directory),
        new SealedRows<Endorsement>("endorsements", WriteTurn.Directory),
        new SealedRows<Evidence>("evidence", WriteTurn.Ledger),
        new SealedRows<Import>("tables to import", WriteTurn.Desk),
    ];

    /// <summary>Sees to it that there are look-up keys, and that they are this database's.</summary>
    /// <exception cref="InvalidOperationException">What to bring back.</exception>
    public void MustFit() => lookup.MustFit();

    /// <summary>Does all of it.</summary>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Cuts it off between two batches.</param>
    public async Task<IReadOnlyList<WrappedPart>> RunAsync(IProgress<WrappedPart>? progress, CancellationToken cancellationToken)
    {
        // Before anything is hashed under the newest look-up key: whoever loses it later is told.
        lookup.MustFitFromNowOn();
        var done = new List<WrappedPart>();
        foreach (var part in _parts)
        {
            var (passed, missed) = await PassAsync(part, progress, cancellationToken);
            while (missed > 0)
            {
                (passed, missed) = await PassAsync(part, progress, cancellationToken);
            }

            done.Add(passed);
        }

        return done;
    }

    /// <summary>How things are; nobody's name is opened, and nothing written.</summary>
    public async Task<IReadOnlyList<WrappedPart>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new List<WrappedPart>();
        foreach (var part in _parts)
        {
            var count = new WrappedPart(part.Name, 0, 0, 0);
            await foreach (var batch in BatchesAsync(part, cancellationToken))
            {
                var older = batch.Where(x => !keys.IsNewest(x.SealedKey)).ToList();
                count = new WrappedPart(part.Name, count.Rows + batch.Count, count.Newest + batch.Count - older.Count, count.Lost + older.Count(IsLost));
            }

            counts.Add(count);
        }

        return counts;
    }

    /// <summary>How many hashes the suppression list has: they stay under the look-up keys that they were made with.</summary>
    public Task<int> SuppressedAsync() => database.ReadAsync(db => db.Suppressions.CountAsync());

    private async Task<(WrappedPart Passed, int Missed)> PassAsync(SealedRows part, IProgress<WrappedPart>? progress, CancellationToken cancellationToken)
    {
        var (rows, lost, missed) = (0, 0, 0);
        await foreach (var batch in BatchesAsync(part, cancellationToken))
        {
            var due = new List<Func<InpudDbContext, Task<int>>>();
            foreach (var row in batch)
            {
                try
                {
                    if (part.Renewed(row, keys) is { } write)
                    {
                        due.Add(write);
                    }
                }
                catch (CryptographicException)
                {
                    lost++;
                }
            }

            rows += batch.Count;
            missed += due.Count == 0 ? 0 : due.Count - await WriteAsync(part.Turn, due);
            progress?.Report(new WrappedPart(part.Name, rows, rows - lost - missed, lost));
        }

        return (new WrappedPart(part.Name, rows, rows - lost - missed, lost), missed);
    }

    private bool IsLost(SealedRow row)
    {
        try
        {
            _ = keys.Unwrap(row.SealedKey);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }

    private Task<int> WriteAsync(WriteTurn turn, List<Func<InpudDbContext, Task<int>>> due) => database.WriteAsync(turn, async db =>
    {
        var written = 0;
        foreach (var write in due)
        {
            written += await write(db);
        }

        return written;
    });

    private async IAsyncEnumerable<IReadOnlyList<SealedRow>> BatchesAsync(
        SealedRows part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = await database.ReadAsync(db => part.ReadAsync(db, last, Batch));
            if (batch.Count == 0)
            {
                yield break;
            }

            yield return batch;
            last = batch[^1].Id;
        }
    }
}
