using Inpud.Content;
using Inpud.Web.Desk.Forms;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Frame;

/// <summary>A labelled field of a form; drawn by <c>_Field.cshtml</c>, which marks it where something is wrong with it.</summary>
/// <param name="Name">Of the field and of its problems.</param>
/// <param name="Label">What is asked, in words.</param>
/// <param name="Value">What it holds.</param>
internal sealed record Field(string Name, string Label, string? Value = null)
{
    public FieldKind Kind { get; init; }

    /// <summary>What helps to fill it in.</summary>
    public string? Hint { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The browser's word for it; <c>off</c> unless said otherwise, since nobody here enters their own data.</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Of several values: what is chosen.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>The id of a list of texts that are offered while one types, or null.</summary>
    public string? List { get; init; }

    /// <summary>Rows of a field of several lines.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>What is wrong on the whole page; the field finds its own.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    public static Field Text(string name, string label) => new(name, label);

    public static Field Lines(string name, string label) => new(name, label) { Kind = FieldKind.Lines };

    public static Field Select(string name, string label, IReadOnlyList<Choice> choices) => new(name, label) { Kind = FieldKind.Select, Choices = choices };

    public static Field Checks(string name, string label, IReadOnlyList<Choice> choices) => new(name, label) { Kind = FieldKind.Checks, Choices = choices };

    /// <summary>The field with what was typed into it, and what is wrong with that.</summary>
    public Field With(Typed typed, IReadOnlyList<FieldProblem> problems) => this with { Value = typed.Text(Name), Chosen = typed.All(Name), Problems = problems };

    public IEnumerable<string> OwnProblems => Problems.Where(x => x.Field == Name).Select(x => T[x.Sentence]);
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
internal sealed record Choice(string Value, string Text);

/// <summary>How a field is filled in.</summary>
internal enum FieldKind
{
    Text,
    Email,
    Url,
    Date,
    Number,
    Search,
    Lines,
    Select,
    Checks,

    /// <summary>The form around it is sent as <c>multipart/form-data</c>.</summary>
    File,
}
