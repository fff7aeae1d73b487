namespace Inpud.Content.Seeding.Reading;

/// <summary>What a name in the tree may be.</summary>
internal static class Names
{
    private const int Most = 255;

    public static void Check(string? name, Place place)
    {
        if (name is null)
        {
            return;
        }

        if (name.Length > Most)
        {
            place.Problem(FormattableString.Invariant($"A name has at most {Most} characters; this one has {name.Length}."));
        }

        if (name.Any(char.IsControl) || name.Trim().Length != name.Length)
        {
            place.Problem("A name has one line and no space around it.");
        }
    }

    /// <summary>The form in which names of siblings are compared.</summary>
    public static string Folded(string name) => name.Trim().ToUpperInvariant();
}
