namespace Inpud.Content.Publications;

/// <summary>How much of a date is known. Stored as the lower-case name.</summary>
public enum DatePrecision
{
    /// <summary>Day, month and year.</summary>
    Day,

    /// <summary>Month and year.</summary>
    Month,

    /// <summary>The year alone.</summary>
    Year,
}
