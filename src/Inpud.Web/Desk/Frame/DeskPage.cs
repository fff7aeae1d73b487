using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Frame;

/// <summary>What a page of the desks tells the frame around it.</summary>
internal interface IDeskPage
{
    /// <summary>The page's heading, which is its title too.</summary>
    string Title { get; }

    /// <summary>Everything that is wrong with what was sent; empty otherwise.</summary>
    IReadOnlyList<Content.FieldProblem> Problems { get; }

    /// <summary>What stands over the problems where they are none of what was typed; null: the usual words.</summary>
    string? ProblemsHeading => null;

    /// <summary>A field's label, so that what is wrong says with what; null where that is plain.</summary>
    string? LabelOf(string field) => null;

    /// <summary>Links above the heading, the uppermost first.</summary>
    IReadOnlyList<(string Text, string Address)> Trail => [];
}

/// <summary>After a deed the browser is led on, and the next page says what was done: no cookie is needed for it.</summary>
internal static class AfterDeed
{
    /// <summary>The parameter that says what was done, by a word that the frame knows.</summary>
    public const string Parameter = "done";

    /// <summary>The sentence about what was done, or null.</summary>
    public static string? Sentence(HttpRequest request) => request.Query[Parameter].ToString() switch
    {
        "added" => T["Added."],
        "saved" => T["Saved."],
        "removed" => T["Removed."],
        "erased" => T["Erased. What named this person cannot be brought back."],
        "logged" => T["Logged."],
        "corrected" => T["Corrected. The earlier entry stays, marked as corrected."],
        "dropped" => T["Dropped. It can be taken up again."],
        "reopened" => T["Taken up again."],
        "copied" => T["Copied. The lines are in the plan."],
        "imported" => T["Imported."],
        "undone" => T["Undone."],
        "revoked" => T["Revoked. It opens nothing any more."],
        "withdrawn" => T["Withdrawn. Readers do not see it any more."],
        "restored" => T["Restored."],
        _ => null,
    };

    /// <summary>Leads on.</summary>
    /// <param name="address">The next page.</param>
    /// <param name="done">One of the words above.</param>
    public static IActionResult GoTo(string address, string done) =>
        new LocalRedirectResult(QueryHelpers.AddQueryString(address, Parameter, done), permanent: false, preserveMethod: false);
}
