using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>The lines of a pasted list by what is still to be done about them.</summary>
internal sealed record FoundPeople(IReadOnlyList<MatchedLine> Lines)
{
    public IReadOnlyList<MatchedLine> Clear { get; } = [.. Lines.Where(x => x.Found.Count == 1)];

    /// <summary>In the order of the form's choices.</summary>
    public IReadOnlyList<MatchedLine> ToDecide { get; } = [.. Lines.Where(x => x.Found.Count > 1)];

    public IReadOnlyList<MatchedLine> Missing { get; } = [.. Lines.Where(x => x.Found.Count == 0)];

    public string Summary => T.List(new[]
    {
        T[$"{Clear.Count} found"],
        ToDecide.Count == 0 ? "" : T[$"{ToDecide.Count} to decide"],
        Missing.Count == 0 ? "" : T[$"{Missing.Count} not found"],
    }.Where(x => x.Length > 0));
}
