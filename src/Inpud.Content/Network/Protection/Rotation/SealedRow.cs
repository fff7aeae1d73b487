using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Protection;

/// <summary>A row with a data key, as it was read.</summary>
internal class SealedRow
{
    public required int Id { get; init; }

    public required byte[] SealedKey { get; init; }
}

/// <summary>Rows with a data key of their own.</summary>
internal abstract class SealedRows(string name, WriteTurn turn)
{
    /// <summary>What they are, for people.</summary>
    public string Name => name;

    public WriteTurn Turn => turn;

    /// <summary>The next ones after a number, by their numbers.</summary>
    public abstract Task<IReadOnlyList<SealedRow>> ReadAsync(InpudDbContext db, int after, int most);

    /// <summary>Writes a row's key as it is wrapped now; 0 if the row is not what was read any more. Null if there is nothing to write.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that wrapped it are not there.</exception>
    public abstract Func<InpudDbContext, Task<int>>? Renewed(SealedRow row, IWrapKeys keys);
}

/// <summary>Rows of which nothing is looked up by a hash.</summary>
/// <typeparam name="T">An entity with <c>Id</c> and <c>SealedKey</c>.</typeparam>
internal sealed class SealedRows<T>(string name, WriteTurn turn) : SealedRows(name, turn)
    where T : class
{
    private const string Id = nameof(SealedRow.Id);
    private const string SealedKey = nameof(SealedRow.SealedKey);

    public override async Task<IReadOnlyList<SealedRow>> ReadAsync(InpudDbContext db, int after, int most) => await db.Set<T>()
        .Where(x => EF.Property<byte[]?>(x, SealedKey) != null && EF.Property<int>(x, Id) > after)
        .OrderBy(x => EF.Property<int>(x, Id)).Take(most)
        .Select(x => new SealedRow { Id = EF.Property<int>(x, Id), SealedKey = EF.Property<byte[]>(x, SealedKey) }).ToListAsync();

    public override Func<InpudDbContext, Task<int>>? Renewed(SealedRow row, IWrapKeys keys)
    {
        if (keys.IsNewest(row.SealedKey))
        {
            return null;
        }

        var anew = keys.Wrap(keys.Unwrap(row.SealedKey));
        return db => db.Set<T>().Where(x => EF.Property<int>(x, Id) == row.Id && EF.Property<byte[]>(x, SealedKey) == row.SealedKey)
            .ExecuteUpdateAsync(x => x.SetProperty(y => EF.Property<byte[]>(y, SealedKey), anew));
    }
}
