using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Uptakes;

/// <summary>What somebody types about an uptake. Names of fields are those of its problems.</summary>
internal sealed class UptakeForm
{
    /// <summary>Made when the form was opened: sent again over a poor line, it is written once.</summary>
    public Guid Key { get; set; }

    /// <summary>A title, or part of one.</summary>
    public string? Item { get; set; }

    /// <summary>Which of several items with such a title.</summary>
    public Guid? Which { get; set; }

    public UptakeKind Kind { get; set; }

    public string? Link { get; set; }

    public DateOnly? Happened { get; set; }

    public string? Organisation { get; set; }

    public string? Language { get; set; }

    public string? Words { get; set; }
}
