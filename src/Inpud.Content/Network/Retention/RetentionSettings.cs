using System.ComponentModel.DataAnnotations;

namespace Inpud.Content.Network.Retention;

/// <summary>Setting <c>Inpud:Retention</c>: after how many months what nobody needs goes by itself. Each 0 to 1200; 0: never.</summary>
public sealed class RetentionSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:Retention";

    private const int Most = 1200;

    /// <summary>
    /// Contacts who unsubscribed or whose mails came back, whom nobody changed and to whom nothing was passed on for so long, are erased.
    /// Default: 24.
    /// </summary>
    [Range(0, Most)]
    public int ContactMonths { get; set; } = 24;

    /// <summary>Lines that tell who of the staff read whose data. Default: 24.</summary>
    [Range(0, Most)]
    public int AccessLogMonths { get; set; } = 24;

    /// <summary>Words and links of networks' reports, counted from the decision about them; numbers stay. Default: 36.</summary>
    [Range(0, Most)]
    public int ReportWordsMonths { get; set; } = 36;

    /// <summary>Keys of other systems and networks' links that ended or were revoked. Default: 12.</summary>
    [Range(0, Most)]
    public int KeyMonths { get; set; } = 12;
}
