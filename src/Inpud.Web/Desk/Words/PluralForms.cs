namespace Inpud.Web.Desk.Words;

/// <summary>Which form of a text fits a whole number, by the rules of Unicode's CLDR and under its names.</summary>
internal static class PluralForms
{
    /// <summary>The forms that whole numbers need in a language.</summary>
    public static IReadOnlyList<string> Needed(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "ru" => ["one", "few", "many"],
        _ => ["one", "other"],
    };

    public static string Of(string language, int count) => language switch
    {
        "ar" => (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        },
        "ru" => (count % 10, count % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        },
        "fr" or "pt" => count is 0 or 1 ? "one" : "other",
        _ => count == 1 ? "one" : "other",
    };
}
