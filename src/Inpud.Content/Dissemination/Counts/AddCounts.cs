using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Adds what was read and taken to the weeks' numbers, whichever machine counted it: one at a time, so nothing is counted away.</summary>
public sealed class AddCounts(InpudDatabase database)
{
    public Task RunAsync(IReadOnlyCollection<WeeklyCount> counted) => counted.Count == 0 ? Task.CompletedTask : database.WriteAsync(WriteTurn.Desk, async db =>
    {
        foreach (var count in counted)
        {
            var known = await db.WeeklyCounts
                .Where(x => x.ItemKey == count.ItemKey && x.Week == count.Week && x.Language == count.Language && x.File == count.File)
                .ExecuteUpdateAsync(x => x.SetProperty(y => y.Number, y => y.Number + count.Number));
            if (known == 0)
            {
                db.Add(count);
            }
        }

        await db.SaveChangesAsync();
    });
}
