using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Items;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Citing;

/// <summary>What the head of a page tells programs about the work that it shows.</summary>
/// <param name="Work">The work in the language of the page.</param>
/// <param name="Pdf">The address of this language's own PDF, absolute, or null.</param>
/// <param name="Others">The same work in other languages, with absolute addresses.</param>
internal sealed record Cited(Work Work, string? Pdf, IReadOnlyList<LanguageLink> Others)
{
    public static Cited Of(Reader reader, Work work, ItemParts parts) => new(
        work,
        parts.Files.FirstOrDefault(x => x is { Kind: "PDF", IsElsewhere: false } && x.Language == work.Culture) is { } pdf ? reader.Addresses.Absolute(pdf.Address) : null,
        [.. parts.Head.Languages.Where(x => x.Culture != work.Culture).Select(x => x with { Address = reader.Addresses.Absolute(x.Address) })]);
}
