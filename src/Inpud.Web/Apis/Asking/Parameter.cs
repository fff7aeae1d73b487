namespace Inpud.Web.Apis.Asking;

/// <summary>Something that an address of the API may be asked with. It is read, refused and described by this one line.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Kind">What it must be.</param>
/// <param name="Description">What it does.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>Of a choice: the words.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Only for keys that may see names: with it small numbers could be found by subtraction.</summary>
    public bool NeedsNames { get; init; }

    /// <summary>The greatest number.</summary>
    public long Most { get; init; } = int.MaxValue;

    public static Parameter Choice<T>(string name, string description)
        where T : struct, Enum => new(name, ParameterKind.Choice, description) { Choices = [.. Enum.GetValues<T>().Select(x => Words.Of(x))] };
}

/// <summary>What a parameter must be.</summary>
internal enum ParameterKind
{
    Day,
    Instant,
    Choice,
    Number,
    Key,
    Text,
}

/// <summary>What an endpoint may be asked with.</summary>
internal sealed record TakenParameters(IReadOnlyList<Parameter> All);

/// <summary>An endpoint for keys that may see names.</summary>
internal sealed record NeedsNames;

/// <summary>An endpoint for everybody.</summary>
internal sealed record NeedsNoKey;

/// <summary>Names of enumerations as the API writes them: <c>decisionMaker</c>.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    public static T? Read<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Where(x => Of(x) == text).Select(x => (T?)x).FirstOrDefault();
}
