namespace Inpud.Content.Network.Imports.Tables;

/// <summary>
/// A spreadsheet takes a cell of a CSV file that begins with one of these signs for a formula, and formulas can fetch and send.
/// An apostrophe before it makes it text; reading takes the apostrophe away again.
/// </summary>
internal static class FormulaSigns
{
    /// <summary>For CSV, where nothing tells text from formulas.</summary>
    public static string Guard(string text) => Begins(text, apostrophes: 0) ? "'" + text : text;

    /// <summary>For XLSX, where text is text: only what reading would take away is doubled.</summary>
    public static string GuardApostrophe(string text) => Begins(text, apostrophes: 1) ? "'" + text : text;

    public static string Unguard(string text) => Begins(text, apostrophes: 1) ? text[1..] : text;

    private static bool Begins(string text, int apostrophes)
    {
        var sign = text.AsSpan().TrimStart('\'');
        return text.Length - sign.Length >= apostrophes && sign is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
    }
}
