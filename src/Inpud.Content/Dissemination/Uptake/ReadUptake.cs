using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers what became of items.</summary>
public sealed class ReadUptake(InpudDatabase database)
{
    /// <summary>A page of what stands, the newest first.</summary>
    public Task<Page<Uptake>> PageAsync(UptakeFilter filter, Period period, int number, int size = Page<Uptake>.Size) => database.ReadAsync(async db =>
    {
        var rows = db.Uptakes.Standing(period).Where(filter);
        var total = await rows.CountAsync();
        var shown = await rows.OrderByDescending(x => x.Happened).ThenByDescending(x => x.Id).Skip(Page<Uptake>.Before(number, size)).Take(size).ToListAsync();
        return new Page<Uptake>(shown, total, number);
    });

    /// <summary>How many there are of each kind; kinds of which there are none are left out.</summary>
    public Task<Dictionary<UptakeKind, int>> CountAsync(UptakeFilter filter, Period period) => database.ReadAsync(db =>
        db.Uptakes.Standing(period).Where(filter).GroupBy(x => x.Kind).Select(x => new { x.Key, Number = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Number));

    /// <summary>One that stands; null where it was changed or removed, or never was.</summary>
    public Task<Uptake?> OneAsync(Guid key) => database.ReadAsync(db => db.Uptakes.SingleOrDefaultAsync(x => x.Key == key && x.Removed == null));
}

/// <summary>Which uptake; what is null does not matter.</summary>
/// <param name="Item">Of this item.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="Network">By whoever belonged to the network of this number.</param>
/// <param name="AnyNetwork">By whoever belonged to some network.</param>
/// <param name="Items">Of one of these items.</param>
public sealed record UptakeFilter(Guid? Item = null, UptakeKind? Kind = null, int? Network = null, bool AnyNetwork = false, IReadOnlyList<Guid>? Items = null);

/// <summary>The uptake that counts.</summary>
internal static class StandingUptake
{
    /// <summary>What stood at the period's cut-off, or stands now, of what happened in it.</summary>
    public static IQueryable<Uptake> Standing(this IQueryable<Uptake> all, Period period)
    {
        var known = period.CutOff is { } until ? all.Where(x => x.Created <= until && (x.Removed == null || x.Removed > until)) : all.Where(x => x.Removed == null);
        known = period.From is { } from ? known.Where(x => x.Happened >= from) : known;
        return period.To is { } to ? known.Where(x => x.Happened <= to) : known;
    }

    public static IQueryable<Uptake> Where(this IQueryable<Uptake> all, UptakeFilter filter)
    {
        var some = filter.Item is { } item ? all.Where(x => x.ItemKey == item) : all;
        some = filter.Items is { } items ? some.Where(x => items.Contains(x.ItemKey)) : some;
        some = filter.Kind is { } kind ? some.Where(x => x.Kind == kind) : some;
        some = filter.AnyNetwork ? some.Where(x => x.Networks != 0) : some;
        return filter.Network is { } network ? some.Where(x => (x.Networks & (1L << network)) != 0) : some;
    }
}
