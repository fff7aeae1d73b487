using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>How often an item's pages were read and its files taken, by week.</summary>
internal static class ReadTable
{
    public static DeskTable Of(IReadOnlyList<WeeklyCount> counts)
    {
        var (pages, files) = (counts.Where(x => x.File.Length == 0).Sum(x => (long)x.Number), counts.Where(x => x.File.Length > 0).Sum(x => (long)x.Number));
        return new DeskTable(
            "reads",
            T["Page views and downloads"],
            [T["Week of"], T["Language"], T["What"], new(T["Number"], true)],
            [.. counts.Select(x => (IReadOnlyList<TableCell>)[LedgerWords.Day(x.Week), LedgerWords.Language(x.Language), x.File.Length == 0 ? T["The page"] : x.File, x.Number])])
        {
            Remark = T[$"Altogether {pages} page views and {files} downloads. These are not people: who reads is not known, and whoever comes again counts again."],
        };
    }
}
