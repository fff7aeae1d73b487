namespace Inpud.Content.Publications;

/// <summary>The fixed words a publication is described with, as stored. What readers see comes from the dictionary.</summary>
public static class PublicationVocabulary
{
    /// <summary>Kinds of publication.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "report", "policy brief", "position paper", "guide", "tool", "training material",
        "annual report", "submission", "case study", "newsletter", "strategy",
    ];

    /// <summary>What part the network had in it.</summary>
    public static IReadOnlyList<string> OurRoles { get; } = ["own", "joint", "commissioned", "endorsed"];

    /// <summary>What a contributor did.</summary>
    public static IReadOnlyList<string> ContributorRoles { get; } = ["author", "editor", "translator", "reviewer", "photographer"];

    /// <summary>Who it was made for.</summary>
    public static IReadOnlyList<string> Audiences { get; } =
        ["members", "regional networks", "partners", "donors", "decision makers", "media", "public"];
}
