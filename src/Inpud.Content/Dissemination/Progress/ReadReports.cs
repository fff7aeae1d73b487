using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Finds the progress reports that were made.</summary>
public sealed class ReadReports(InpudDatabase database)
{
    /// <summary>A page of them, the latest first, without what they tell.</summary>
    public Task<Page<ReportSummary>> PageAsync(int number, int size = Page<ReportSummary>.Size) => database.ReadAsync(async db =>
    {
        var rows = await db.ProgressReports.OrderByDescending(x => x.Id).Skip(Page<ReportSummary>.Before(number, size)).Take(size)
            .Select(x => new ReportSummary(x.Key, x.From, x.To, x.CutOff, x.Grant)).ToListAsync();
        return new Page<ReportSummary>(rows, await db.ProgressReports.CountAsync(), number);
    });

    /// <summary>All of them, the latest first; a network makes a few a year.</summary>
    public Task<List<ReportSummary>> AllAsync() => database.ReadAsync(db =>
        db.ProgressReports.OrderByDescending(x => x.Id).Select(x => new ReportSummary(x.Key, x.From, x.To, x.CutOff, x.Grant)).ToListAsync());

    /// <summary>One by key, or null.</summary>
    public Task<StoredReport?> OneAsync(Guid key) => database.ReadAsync(db => db.ProgressReports.SingleOrDefaultAsync(x => x.Key == key));
}

/// <summary>A report in a list.</summary>
public sealed record ReportSummary(Guid Key, DateOnly From, DateOnly To, DateTime CutOff, string Grant);
