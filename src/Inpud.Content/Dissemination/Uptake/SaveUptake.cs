using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Writes down what became of an item, changes it, removes it. What was there stays for reports with a cut-off.</summary>
public sealed class SaveUptake(InpudDatabase database, TimeProvider time)
{
    private static readonly FieldProblem _sentBefore = new("", "This was stored already, as it was sent first. Change it in the list.");
    private static readonly FieldProblem _gone = new("", "Meanwhile somebody changed or removed this. Look at the list again.");

    /// <summary>Adds one; with the same key it is added once.</summary>
    public Task<Done<Guid>> AddAsync(Guid user, Guid key, UptakeInput input) => SaveAsync(user, key, null, input);

    /// <summary>Puts another in the place of one that stands.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The new one's key.</param>
    /// <param name="old">The key of what it replaces.</param>
    /// <param name="input">What is true.</param>
    public Task<Done<Guid>> ChangeAsync(Guid user, Guid key, Guid old, UptakeInput input) => SaveAsync(user, key, old, input);

    /// <summary>Removes one that stands.</summary>
    public Task<Done<Guid>> RemoveAsync(Guid key) => database.WriteAsync<Done<Guid>>(WriteTurn.Ledger, async db =>
    {
        if (await db.Uptakes.SingleOrDefaultAsync(x => x.Key == key && x.Removed == null) is not { } found)
        {
            return _gone;
        }

        found.Removed = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return key;
    });

    private Task<Done<Guid>> SaveAsync(Guid user, Guid key, Guid? old, UptakeInput input)
    {
        input = CheckUptake.Cleaned(input);
        var now = time.GetUtcNow().UtcDateTime;
        var problems = CheckUptake.Problems(input, DateOnly.FromDateTime(now));
        return problems.Count > 0 ? Task.FromResult(new Done<Guid>(default, problems)) : database.WriteAsync<Done<Guid>>(WriteTurn.Ledger, async db =>
        {
            // Asked in its turn: later rows never have earlier instants.
            var instant = time.GetUtcNow().UtcDateTime;
            if (await db.Uptakes.SingleOrDefaultAsync(x => x.Key == key) is { } sent)
            {
                return Says(sent, input) ? key : _sentBefore;
            }

            var replaced = old is null ? null : await db.Uptakes.SingleOrDefaultAsync(x => x.Key == old && x.Removed == null);
            if (old is not null && replaced is null)
            {
                return _gone;
            }

            var row = await RowAsync(db, user, key, input, instant, replaced?.ReportId, replaced);
            if (row is null)
            {
                return new FieldProblem(nameof(input.OrganisationKey), "This organisation is not in the directory any more.");
            }

            replaced?.Removed = instant;
            db.Add(row);
            await db.SaveChangesAsync();
            return key;
        });
    }

    /// <summary>Whether a row is what is sent, so that it was only sent twice.</summary>
    private static bool Says(Uptake row, UptakeInput input) =>
        (row.ItemKey, row.Kind, row.Link, row.Happened, row.Language, row.Words) == (input.ItemKey, input.Kind, input.Link, input.Happened, input.Language, input.Words);

    /// <summary>
    /// The row of what was entered, clean and checked, with the networks that the organisation belongs to today – or belonged to when what it
    /// replaces was written down; null where there is no such organisation.
    /// </summary>
    internal static async Task<Uptake?> RowAsync(InpudDbContext db, Guid user, Guid key, UptakeInput input, DateTime now, int? report, Uptake? replaced = null)
    {
        var organisation = await db.Organisations.Where(x => x.Key == input.OrganisationKey).Select(x => (int?)x.Id).SingleOrDefaultAsync();
        return input.OrganisationKey is not null && organisation is null ? null : new Uptake
        {
            Key = key,
            ItemKey = input.ItemKey,
            Kind = input.Kind,
            Link = input.Link,
            Happened = input.Happened,
            OrganisationId = organisation,
            Networks = organisation == replaced?.OrganisationId ? replaced?.Networks ?? 0 : organisation is { } id ? (await NetworkTrees.ReadAsync(db)).NetworksOf(id) : 0,
            Language = input.Language,
            Words = input.Words,
            ReportId = report,
            Created = now,
            CreatedBy = user,
        };
    }
}
