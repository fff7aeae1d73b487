using System.Globalization;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Bars below their words and numbers: it says the same without colour, and stands beside its table.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">From the top.</param>
internal sealed record BarChart(string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>Pixels of a bar with its words.</summary>
    public const int RowHeight = 44;

    private const int LongestLabel = 30;

    public bool IsEmpty => Bars.All(x => x.Number == 0);

    public int Height => Bars.Count * RowHeight;

    /// <summary>All of it in a sentence, for whoever cannot see it.</summary>
    public string Description => string.Join(T["; "], Bars.Select(x => T[$"{x.Label}: {x.Number}"]));

    /// <summary>Of the width, with %.</summary>
    public string Width(Bar bar) => (100.0 * bar.Number / Bars.Max(x => x.Number)).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Where it begins, with %: bars of a page from right to left grow to the left.</summary>
    public string Start(Bar bar) => DeskLanguage.Current.Direction == "rtl" ? (100 - (100.0 * bar.Number / Bars.Max(x => x.Number))).ToString("0.##", CultureInfo.InvariantCulture) + "%" : "0";

    /// <summary>The table has the whole name.</summary>
    public static string Label(Bar bar) => T[$"{(bar.Label.Length > LongestLabel ? bar.Label[..(LongestLabel - 1)].TrimEnd() + "…" : bar.Label)}: {bar.Number}"];
}

/// <summary>A bar.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Number">Its length.</param>
internal sealed record Bar(string Label, long Number);
