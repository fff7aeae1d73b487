using Inpud.Content.Dissemination;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>What a number of a report counts.</summary>
internal enum Counted
{
    Persons,
    Organisations,

    /// <summary>People of audiences.</summary>
    People,
    Copies,

    /// <summary>Publications and statements.</summary>
    Items,
    Translations,
    Actions,
    Countries,
    Uptake,
}

/// <summary>Addresses of a report and of the rows behind its numbers.</summary>
internal static class ReportAddresses
{
    public const string List = "/desk/dissemination/progress";

    public static string Of(Guid report) => $"{List}/{report}";

    /// <summary>The rows behind a number.</summary>
    /// <param name="report">The report's key.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="by">By what the table has its rows, in the ledger's tables and those of uptake.</param>
    /// <param name="of">Which row.</param>
    /// <param name="language">Which column, in the table of what was published.</param>
    public static string Rows(Guid report, Counted what, CountedBy by = CountedBy.All, string? of = null, string? language = null)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { ["what"] = what.ToString() };
        if (by != CountedBy.All)
        {
            parts["by"] = by.ToString();
        }

        if (of is not null)
        {
            parts["of"] = of;
        }

        if (language is not null)
        {
            parts["language"] = language;
        }

        return QueryHelpers.AddQueryString($"{Of(report)}/rows", parts);
    }

    /// <summary>The editing client's page of a document in one language.</summary>
    public static string Document(Guid key, string culture) => $"/umbraco/section/content/workspace/document/edit/{key}/{culture}";
}
