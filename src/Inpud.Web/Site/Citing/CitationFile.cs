namespace Inpud.Web.Site.Citing;

/// <summary>A form in which programs that manage references take a work.</summary>
/// <param name="Name">As people call the form.</param>
/// <param name="Part">What follows the item's address. A document at such an address comes first.</param>
/// <param name="ContentType">As registered or, where none is, as programs know it.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CitationFile(string Name, string Part, string ContentType, Func<Work, string> Write)
{
    public static IReadOnlyList<CitationFile> All { get; } =
    [
        new("BibTeX", "/cite.bib", "application/x-bibtex; charset=utf-8", BibTex.Of),
        new("RIS", "/cite.ris", "application/x-research-info-systems; charset=utf-8", Ris.Of),
        new("CSL-JSON", "/cite.json", "application/vnd.citationstyles.csl+json", CslJson.Of),
    ];

    /// <summary>The same for every item: a file name on a shared computer tells nothing of what somebody reads.</summary>
    public string FileName => Part[1..];
}
