using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Dissemination;

/// <summary>Copies the plan of an item to another one, with other days.</summary>
public sealed class CopyPlan(InpudDatabase database, IUserService users, TimeProvider time)
{
    /// <summary>What copying would do.</summary>
    /// <param name="from">Whose plan.</param>
    /// <param name="to">The item that gets it.</param>
    /// <param name="shift">How the days move.</param>
    public Task<Done<PlanCopy>> PreviewAsync(Guid from, Guid to, PlanShift shift) => database.ReadAsync(db => DecideAsync(db, from, to, shift));

    /// <summary>Copies, all lines or none. Done again, it finds nothing left to copy.</summary>
    /// <param name="user">Who copies; sees to those lines whose owner can no longer sign in.</param>
    /// <inheritdoc cref="PreviewAsync" path="/param"/>
    public async Task<Done<PlanCopy>> RunAsync(Guid user, Guid from, Guid to, PlanShift shift)
    {
        var owners = await database.ReadAsync(db => db.PlanLines.Where(x => x.ItemKey == from).Select(x => x.OwnerKey).Distinct().ToArrayAsync());
        var there = owners.Length == 0 ? [] : (await users.GetAsync(owners)).Where(x => x.UserState != UserState.Disabled).Select(x => x.Key).ToHashSet();
        return await database.WriteAsync(WriteTurn.Desk, async db =>
        {
            var copy = await DecideAsync(db, from, to, shift);
            if (!copy.Succeeded)
            {
                return copy;
            }

            var now = time.GetUtcNow();
            db.AddRange(copy.Value!.Added.Select(x => new PlanLine
            {
                Key = Guid.CreateVersion7(now),
                ItemKey = to,
                Audience = x.Audience,
                Channel = x.Channel,
                Languages = x.Languages,
                Due = x.Due.AddDays(copy.Value.Days),
                OwnerKey = there.Contains(x.OwnerKey) ? x.OwnerKey : user,
                Note = x.Note,
                Created = now.UtcDateTime,
                Updated = now.UtcDateTime,
                Revision = 1,
            }));
            await db.SaveChangesAsync();
            return copy;
        });
    }

    private async Task<Done<PlanCopy>> DecideAsync(InpudDbContext db, Guid from, Guid to, PlanShift shift)
    {
        if (from == to)
        {
            return new FieldProblem(PlanShift.FromField, "Choose another item than this one.");
        }

        var lines = await db.PlanLines.AsNoTracking().Where(x => x.ItemKey == from || x.ItemKey == to).OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync();
        return PlanCopy.Of([.. lines.Where(x => x.ItemKey == from && !x.Dropped)], [.. lines.Where(x => x.ItemKey == to)], shift, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
