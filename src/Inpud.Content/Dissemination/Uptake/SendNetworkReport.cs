using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Stores what a network tells by its link, as it told it. Nothing of it counts before somebody of the staff confirmed it.</summary>
public sealed class SendNetworkReport(InpudDatabase database, TimeProvider time)
{
    /// <summary>So many may wait for staff at once: nobody fills the database by a link that went astray.</summary>
    public const int MostWaiting = 200;

    /// <summary>Stores it once, however often it is sent.</summary>
    /// <param name="visit">Who tells.</param>
    /// <param name="input">What.</param>
    /// <returns>The report's key, or problems whose messages are keys of interface words.</returns>
    public Task<Done<Guid>> RunAsync(NetworkVisit visit, NetworkReportInput input)
    {
        input = CheckReport.Cleaned(input);
        var now = time.GetUtcNow().UtcDateTime;
        var problems = CheckReport.Problems(input, DateOnly.FromDateTime(now));
        return problems.Count > 0 ? Task.FromResult(new Done<Guid>(default, problems)) : database.WriteAsync<Done<Guid>>(WriteTurn.Desk, async db =>
        {
            if (await db.NetworkReports.Where(x => x.Key == input.Key).Select(x => (int?)x.OrganisationId).SingleOrDefaultAsync() is { } whose)
            {
                return whose == visit.OrganisationId ? input.Key : CheckReport.Problem("", "again");
            }

            if (!await NetworkLinks.Holding(db, now).AnyAsync(x => x.Id == visit.LinkId))
            {
                return CheckReport.Problem("", "gone");
            }

            if (await db.NetworkReports.CountAsync(x => x.OrganisationId == visit.OrganisationId && x.Decided == null) >= MostWaiting)
            {
                return CheckReport.Problem("", "many");
            }

            db.Add(Row(visit, input, now));
            await db.SaveChangesAsync();
            return input.Key;
        });
    }

    private static NetworkReport Row(NetworkVisit visit, NetworkReportInput input, DateTime now) => new()
    {
        Key = input.Key,
        OrganisationId = visit.OrganisationId,
        LinkId = visit.LinkId,
        ItemKey = input.ItemKey,
        Happened = input.Happened!.Value,
        PassedOnTo = input.PassedOnTo,
        Channel = input.Channel,
        Languages = input.Language is { } language ? [language] : [],
        UsedAs = [.. input.UsedAs.Select(x => x.ToString())],
        UsedFor = input.UsedFor,
        Link = input.Link,
        UnsuitableBecause = input.UnsuitableBecause,
        Created = now,
    };
}
