namespace Inpud.Content;

/// <summary>What is wrong with something that somebody entered, said so that they can mend it.</summary>
/// <param name="Field">The field's name; empty where it is about the whole.</param>
/// <param name="Sentence">What is wrong; screens say it in their reader's language.</param>
public sealed record FieldProblem(string Field, Sentence Sentence)
{
    /// <summary>In English, for logs, files and other systems.</summary>
    public string Message => Sentence.ToString();
}

/// <summary>What became of a deed: done, or everything that is wrong at once.</summary>
/// <param name="Value">What was made or changed; null where nothing was.</param>
/// <param name="Problems">Empty where it was done.</param>
public sealed record Done<T>(T? Value, IReadOnlyList<FieldProblem> Problems)
{
    public bool Succeeded => Problems.Count == 0;

    public static implicit operator Done<T>(T value) => new(value, []);

    public static implicit operator Done<T>(FieldProblem problem) => new(default, [problem]);
}
