using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers how often an item was read and its files were taken.</summary>
public sealed class ReadCounts(InpudDatabase database)
{
    /// <summary>All weeks of an item, the newest first.</summary>
    public async Task<IReadOnlyList<WeeklyCount>> OfItemAsync(Guid item) => await database.ReadAsync(db => db.WeeklyCounts
        .Where(x => x.ItemKey == item).OrderByDescending(x => x.Week).ThenBy(x => x.Language).ThenBy(x => x.File).ToListAsync());
}
