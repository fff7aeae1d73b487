namespace Inpud.Content.Publications;

/// <summary>The kinds of number a publication can bear.</summary>
public enum IdentifierKind
{
    /// <summary>A digital object identifier.</summary>
    Doi,

    /// <summary>An international standard book number, of ten or thirteen digits.</summary>
    Isbn,

    /// <summary>An international standard serial number.</summary>
    Issn,

    /// <summary>A number its publisher gave it.</summary>
    ReportNumber,
}

/// <summary>Tells what is wrong with a number.</summary>
public static class IdentifierRules
{
    /// <summary>What staff should read about this text, or null where it is a valid number of its kind.</summary>
    public static string? ProblemWith(IdentifierKind kind, string text) => kind switch
    {
        IdentifierKind.Doi => Doi.ProblemWith(text),
        IdentifierKind.Isbn => Isbn.ProblemWith(text),
        IdentifierKind.Issn => Issn.ProblemWith(text),
        IdentifierKind.ReportNumber => ReportNumber.ProblemWith(text),
    };
}
