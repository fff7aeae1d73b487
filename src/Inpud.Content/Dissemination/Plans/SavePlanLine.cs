using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Dissemination;

/// <summary>Adds a line to an item's plan, changes one, drops one or takes that back. A line is never deleted: entries may name it.</summary>
public sealed class SavePlanLine(InpudDatabase database, IUserService users, TimeProvider time)
{
    /// <summary>Lines of one item.</summary>
    internal const int MostLines = 200;

    /// <summary>Saves.</summary>
    /// <param name="key">Which line; a new key makes a new one.</param>
    /// <param name="item">Whose plan; a line stays where it is.</param>
    /// <param name="input">All of it.</param>
    /// <param name="revision">The revision that was changed, or null for a new one.</param>
    public async Task<Done<PlanLine>> RunAsync(Guid key, Guid item, PlanLineInput input, int? revision)
    {
        input = input.Cleaned();
        var problems = await ProblemsAsync(input);
        return problems.Count > 0
            ? new Done<PlanLine>(null, problems)
            : await database.WriteAsync(WriteTurn.Desk, db => SaveAsync(db, key, item, input, revision, time.GetUtcNow().UtcDateTime));
    }

    /// <summary>Everything that is wrong with what was entered; nothing is saved.</summary>
    public async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(PlanLineInput input)
    {
        var owner = input.Owner is { } asked ? await users.GetAsync(asked) : null;
        return CheckPlanLine.Problems(input.Cleaned(), owner is { UserState: not UserState.Disabled }, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    /// <summary>Drops a line, or takes that back.</summary>
    /// <param name="key">Which line.</param>
    /// <param name="dropped">Whether it is no longer meant to be done.</param>
    /// <param name="revision">The revision that was looked at.</param>
    public Task<Done<PlanLine>> DropAsync(Guid key, bool dropped, int? revision) => database.WriteAsync<Done<PlanLine>>(WriteTurn.Desk, async db =>
    {
        var line = await db.PlanLines.SingleOrDefaultAsync(x => x.Key == key);
        if (line is null || line.Revision != revision)
        {
            return new FieldProblem("", line is null ? "There is no such line." : "Meanwhile somebody else changed this line. Look at it again.");
        }

        (line.Dropped, line.Updated, line.Revision) = (dropped, time.GetUtcNow().UtcDateTime, line.Revision + 1);
        await db.SaveChangesAsync();
        return line;
    });

    private static async Task<Done<PlanLine>> SaveAsync(InpudDbContext db, Guid key, Guid item, PlanLineInput input, int? revision, DateTime now)
    {
        var line = await db.PlanLines.SingleOrDefaultAsync(x => x.Key == key);
        if (line?.Revision != revision)
        {
            return new FieldProblem("", "Meanwhile somebody else changed this line. Load it again and repeat your change.");
        }

        if (line is null)
        {
            if (await db.PlanLines.CountAsync(x => x.ItemKey == item) >= MostLines)
            {
                return new FieldProblem("", $"A plan has at most {MostLines} lines.");
            }

            line = new PlanLine { Key = key, ItemKey = item, Created = now };
            db.Add(line);
        }

        (line.Audience, line.Channel, line.Languages) = (input.Audience!.Value, input.Channel!.Value, [.. input.Languages]);
        (line.Due, line.OwnerKey, line.Note, line.Updated, line.Revision) = (input.Due!.Value, input.Owner!.Value, input.Note, now, line.Revision + 1);
        await db.SaveChangesAsync();
        return line;
    }
}
