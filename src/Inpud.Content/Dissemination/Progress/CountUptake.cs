using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Counts what became of items in a period, as it was known at its cut-off.</summary>
internal static class CountUptake
{
    public static async Task<UptakeNumbers> RunAsync(InpudDbContext db, Period period, IReadOnlyList<Guid>? items)
    {
        var groups = await db.Uptakes.Standing(period).Where(new UptakeFilter(Items: items)).GroupBy(x => new { x.Kind, x.Networks }).Select(x => new { x.Key.Kind, x.Key.Networks, Number = x.Count() }).ToListAsync();
        return new UptakeNumbers
        {
            Total = groups.Sum(x => x.Number),
            ByKind = groups.GroupBy(x => x.Kind).OrderBy(x => x.Key).ToDictionary(x => x.Key, x => x.Sum(y => y.Number)),
            ByNetwork = groups.SelectMany(x => CountItem.Numbers(x.Networks), (x, network) => (Network: network, x.Number))
                .GroupBy(x => x.Network).OrderBy(x => x.Key).ToDictionary(x => x.Key, x => x.Sum(y => y.Number)),
            InAnyNetwork = groups.Where(x => x.Networks != 0).Sum(x => x.Number),
        };
    }
}
