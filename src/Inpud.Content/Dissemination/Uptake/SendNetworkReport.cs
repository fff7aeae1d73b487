using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Stores what a network tells by its link, as it told it. Nothing of it counts before somebody of the staff confirmed it.</summary>
public sealed class SendNetworkReport(InpudDatabase database, TimeProvider time)
{
    /// <summary>So many may wait for staff at once: nobody fills the database by a link that went astray.</summary>
    public const int MostWaiting = 200;

    /// <summary>Its key is another report's: sent again with other words, as one report more it needs a new one.</summary>
    public const string Taken = "network.problem.again";

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
            if (await db.NetworkReports.AsNoTracking().SingleOrDefaultAsync(x => x.Key == input.Key) is { } sent)
            {
                return sent.OrganisationId == visit.OrganisationId && Says(sent, Row(visit, input, now)) ? input.Key : new FieldProblem("", Taken);
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

    /// <summary>Whether two tell the same, so that one was only sent twice.</summary>
    private static bool Says(NetworkReport x, NetworkReport y) =>
        (x.ItemKey, x.Happened, x.PassedOnTo, x.Channel, x.UsedFor, x.Link, x.UnsuitableBecause) == (y.ItemKey, y.Happened, y.PassedOnTo, y.Channel, y.UsedFor, y.Link, y.UnsuitableBecause)
        && x.Languages.SequenceEqual(y.Languages) && x.UsedAs.SequenceEqual(y.UsedAs);

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
