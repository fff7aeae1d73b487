namespace Inpud.Content.Dissemination;

/// <summary>How the days of a copied plan move: by a number of days, or so that its first day is a chosen one. Neither: not at all.</summary>
/// <param name="Days">Later by so many days; earlier where it is below zero.</param>
/// <param name="First">The day on which the first line is to be due.</param>
public sealed record PlanShift(int? Days = null, DateOnly? First = null)
{
    /// <summary>The field of problems with the item that is copied from.</summary>
    public const string FromField = "From";
}

/// <summary>What copying a plan adds.</summary>
/// <param name="Added">Lines of the other item that are added, as they are there.</param>
/// <param name="Present">Lines that are not: the item has as many of their kind already.</param>
/// <param name="Days">By how many days they move.</param>
public sealed record PlanCopy(IReadOnlyList<PlanLine> Added, IReadOnlyList<PlanLine> Present, int Days)
{
    private const int MostDays = 3650;

    /// <summary>
    /// Decides. Lines are of one kind if audience, channel and languages are the same; of each kind as many are added as the item lacks,
    /// the latest ones. A line that was dropped counts as there: somebody did not want it.
    /// </summary>
    /// <param name="source">What is copied, by day.</param>
    /// <param name="target">What is there, dropped ones too.</param>
    internal static Done<PlanCopy> Of(IReadOnlyList<PlanLine> source, IReadOnlyList<PlanLine> target, PlanShift shift, DateOnly today)
    {
        if (source.Count == 0)
        {
            return new FieldProblem(PlanShift.FromField, "This item has no plan that could be copied.");
        }

        var days = shift.First is { } first ? first.DayNumber - source.Min(x => x.Due).DayNumber : shift.Days ?? 0;
        if (Math.Abs((long)days) > MostDays || source.Any(x => CheckPlanLine.Day(x.Due.AddDays(days), today).Any()))
        {
            return new FieldProblem(shift.First is null ? nameof(PlanShift.Days) : nameof(PlanShift.First), "With this the lines would be due too long ago, or too far ahead.");
        }

        var present = target.CountBy(Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var parts = source.GroupBy(Kind, StringComparer.Ordinal)
            .SelectMany(kind => kind.Select((line, place) => (line, IsThere: place < present.GetValueOrDefault(kind.Key))))
            .OrderBy(x => x.line.Due).ThenBy(x => x.line.Id).ToList();
        PlanCopy copy = new([.. parts.Where(x => !x.IsThere).Select(x => x.line)], [.. parts.Where(x => x.IsThere).Select(x => x.line)], days);
        return target.Count + copy.Added.Count > SavePlanLine.MostLines ? new FieldProblem("", $"A plan has at most {SavePlanLine.MostLines} lines.") : copy;
    }

    private static string Kind(PlanLine line) =>
        $"{line.Audience} {line.Channel} {string.Join(' ', line.Languages.Order(StringComparer.Ordinal))}";
}
