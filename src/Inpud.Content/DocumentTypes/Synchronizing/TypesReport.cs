namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>How bringing the stored types up to date ended.</summary>
public enum TypesOutcome
{
    /// <summary>The model has not changed since the last time; nothing was looked at.</summary>
    NothingToDo,

    /// <summary>The stored types are now what the model says.</summary>
    UpToDate,

    /// <summary>All but what is listed as refused is now what the model says. Tried and reported again at the next start.</summary>
    PartlyRefused,

    /// <summary>Core itself refused something; nothing was changed. Tried and reported again at the next start.</summary>
    Undone,
}

/// <summary>Something in the model that was not done.</summary>
/// <param name="Subject">Which type, property or data type.</param>
/// <param name="Reason">Why, in words for whoever changed the model.</param>
public sealed record RefusedChange(string Subject, string Reason);

/// <summary>What was done to bring the stored types up to date.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Created">Names of what is new.</param>
/// <param name="Updated">Names of what was changed.</param>
/// <param name="Refused">Everything that was refused, not only the first.</param>
public sealed record TypesReport(
    TypesOutcome Outcome, IReadOnlyList<string> Created, IReadOnlyList<string> Updated, IReadOnlyList<RefusedChange> Refused)
{
    internal static TypesReport NothingToDo { get; } = new(TypesOutcome.NothingToDo, [], [], []);
}

/// <summary>Collects what is done and refused on the way.</summary>
internal sealed class TypesChanges
{
    private readonly List<string> created = [];
    private readonly List<string> updated = [];
    private readonly List<RefusedChange> refused = [];

    /// <summary>Core refused an operation, which leaves its transaction beyond repair.</summary>
    public bool RefusedByCore { get; private set; }

    public TypesOutcome Outcome => (RefusedByCore, refused.Count) switch
    {
        (true, _) => TypesOutcome.Undone,
        (false, 0) => TypesOutcome.UpToDate,
        (false, _) => TypesOutcome.PartlyRefused,
    };

    public TypesReport Report => new(Outcome, created, updated, refused);

    public void Refuse(string subject, string reason) => refused.Add(new RefusedChange(subject, reason));

    public void Saved(string subject, bool isNew, bool accepted, string status)
    {
        if (!accepted)
        {
            RefusedByCore = true;
            Refuse(subject, $"Umbraco refused to save it: {status}");
        }
        else if (isNew)
        {
            created.Add(subject);
        }
        else if (!created.Contains(subject) && !updated.Contains(subject))
        {
            updated.Add(subject);
        }
    }
}
