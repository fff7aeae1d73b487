using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Public;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Adds an endorsement of a statement, changes, withdraws or restores one. Names that are not in the directory are sealed.</summary>
public sealed class SaveEndorsement(InpudDatabase database, IWrapKeys keys, NetworkChanges changes, TimeProvider time)
{
    /// <summary>Adds one.</summary>
    /// <param name="key">A new key: sent twice, it is added once.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="input">Who endorses it.</param>
    public async Task<Done<Guid>> AddAsync(Guid key, Guid statement, EndorsementInput input)
    {
        input = CheckEndorsement.Cleaned(input);
        var problems = CheckEndorsement.Problems(input, Today);
        if (problems.Count > 0)
        {
            return new Done<Guid>(Guid.Empty, problems);
        }

        var done = await database.WriteAsync<Done<Guid>>(WriteTurn.Directory, async db =>
        {
            if (await db.Endorsements.AnyAsync(x => x.Key == key))
            {
                return key;
            }

            var known = KnownEndorsements.Of(keys, await db.Endorsements.Where(x => x.StatementKey == statement).AsNoTracking().ToListAsync(), await NamesAsync(db));
            if (known.SameAs(statement, input.Name) is { } same)
            {
                return new FieldProblem(nameof(input.Name), same);
            }

            db.Add(New(key, statement, input, known.OrganisationOf(input.Name), import: null));
            await db.SaveChangesAsync();
            return key;
        });
        Told(done.Succeeded, statement);
        return done;
    }

    /// <summary>Changes one. The organisation stays: another one is another endorsement.</summary>
    /// <param name="mark">How it looked when it was opened, <see cref="FindEndorsements.MarkOf"/>.</param>
    public async Task<Done<Guid>> ChangeAsync(Guid statement, Guid key, EndorsementInput input, string mark)
    {
        input = CheckEndorsement.Cleaned(input);
        var done = await database.WriteAsync<Done<Guid>>(WriteTurn.Directory, async db =>
        {
            var found = await db.Endorsements.SingleOrDefaultAsync(x => x.Key == key && x.StatementKey == statement);
            if (found is null || FindEndorsements.MarkOf(found) != mark)
            {
                return new FieldProblem("", "Meanwhile somebody else changed this endorsement. Look at it again and repeat your change.");
            }

            var problems = CheckEndorsement.Problems(found.OrganisationId is null ? input : input with { Name = "-" }, Today);
            if (problems.Count > 0)
            {
                return new Done<Guid>(Guid.Empty, problems);
            }

            (found.Country, found.RegionKey, found.Endorsed, found.Shown) = (input.Country, input.RegionKey, input.Endorsed!.Value, input.Shown);
            if (found.SealedKey is { } wrapped)
            {
                found.SealedName = DataKey.Unwrap(keys, wrapped, found.Key).SealJson(input.Name);
            }

            await db.SaveChangesAsync();
            return key;
        });
        Told(done.Succeeded, statement);
        return done;
    }

    /// <summary>Withdraws it, or takes that back. To do it twice is no mistake. False where there is none.</summary>
    public async Task<bool> WithdrawAsync(Guid statement, Guid key, bool withdrawn)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var done = await database.WriteAsync(WriteTurn.Directory, async db =>
        {
            if (await db.Endorsements.SingleOrDefaultAsync(x => x.Key == key && x.StatementKey == statement) is not { } found)
            {
                return false;
            }

            found.Withdrawn = withdrawn ? found.Withdrawn ?? now : null;
            await db.SaveChangesAsync();
            return true;
        });
        Told(done, statement);
        return done;
    }

    /// <summary>One that is not stored yet, of an input that is clean and without problems.</summary>
    internal Endorsement New(Guid key, Guid statement, EndorsementInput input, int? organisation, int? import)
    {
        var seal = organisation is null ? DataKey.Create(key) : null;
        return new Endorsement
        {
            Key = key,
            StatementKey = statement,
            OrganisationId = organisation,
            SealedKey = seal?.Wrap(keys),
            SealedName = seal?.SealJson(input.Name),
            Country = input.Country,
            RegionKey = input.RegionKey,
            Endorsed = input.Endorsed!.Value,
            Shown = input.Shown,
            Created = time.GetUtcNow().UtcDateTime,
            ImportId = import,
        };
    }

    internal static async Task<IReadOnlyList<(int Id, string Name)>> NamesAsync(InpudDbContext db) =>
        [.. (await db.Organisations.OrderBy(x => x.Id).Select(x => new { x.Id, x.Name }).ToListAsync()).Select(x => (x.Id, x.Name))];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private void Told(bool isDone, Guid statement)
    {
        if (isDone)
        {
            changes.Tell(statement);
        }
    }
}
