namespace Inpud.Web.Counts;

/// <summary>Setting <c>Inpud:Counts</c>.</summary>
public sealed class CountSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:Counts";

    /// <summary>Whether page views and downloads are counted. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Range: ten seconds to a day. Default: five minutes. How often the numbers are written down; what is not yet is lost if the program crashes.</summary>
    public TimeSpan WriteEvery { get; set; } = TimeSpan.FromMinutes(5);

    internal bool IsValid => WriteEvery >= TimeSpan.FromSeconds(10) && WriteEvery <= TimeSpan.FromDays(1);
}
