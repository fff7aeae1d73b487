namespace Inpud.Content.Seeding;

/// <summary>Something in a seed folder that has to be put right before the folder can be used.</summary>
/// <param name="File">Path below the folder, with slashes; empty for the folder itself.</param>
/// <param name="Field">Where in the file, such as <c>properties.topics[1]</c> or <c>summary</c>; null for the file as a whole.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record SeedProblem(string File, string? Field, string Message)
{
    /// <summary>One line for a terminal.</summary>
    public override string ToString() =>
        Field is null ? $"{File}: {Message}" : $"{File}: {Field}: {Message}";
}
