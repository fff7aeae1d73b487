using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Inpud.Content.Statements;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Citing;

/// <summary>Reads from a published document what a citation says.</summary>
internal static class ReadWork
{
    private static readonly string[] Reports =
        ["report", "policy brief", "position paper", "annual report", "submission", "case study", "strategy"];

    /// <summary>Whether documents of this type are cited.</summary>
    public static bool IsCited(string type) => type is Publication.Alias or Statement.Alias;

    public static Work Of(Reader reader, CatalogueEntry entry, IPublishedContent document) =>
        entry.Item.Type == Statement.Alias ? OfStatement(reader, entry, document) : OfPublication(reader, entry, document);

    private static Work OfStatement(Reader reader, CatalogueEntry entry, IPublishedContent document) => new()
    {
        Key = entry.Key,
        Culture = entry.Culture,
        Kind = WorkKind.Document,
        KindInWords = document.StatementType() is { } kind ? reader.Words.TextOf("statement", kind) : reader.Words.Text("type.statement"),
        Title = entry.Title,
        Authors = [reader.Words.Text("site.name")],
        Date = entry.Item.Date,
        Summary = entry.Summary,
        Address = reader.Addresses.Absolute(reader.Addresses.Of(entry)),
    };

    private static Work OfPublication(Reader reader, CatalogueEntry entry, IPublishedContent document)
    {
        var people = document.PublicContributors();
        string[] authors = [.. people.Where(x => x.Role == "author").Select(x => x.Name)];
        string[] editors = [.. people.Where(x => x.Role == "editor").Select(x => x.Name)];
        var publishers = document.Publishers();
        var stored = document.PublicationType();
        return new Work
        {
            Key = entry.Key,
            Culture = entry.Culture,
            Kind = document.Isbn() is not null ? WorkKind.Book : Reports.Contains(stored, StringComparer.Ordinal) ? WorkKind.Report : WorkKind.Document,
            KindInWords = stored is null ? reader.Words.Text("type.publication") : reader.Words.TextOf("publication", stored),
            Title = entry.Title,
            Subtitle = document.Subtitle(entry.Culture),
            Authors = authors.Length > 0 ? authors : editors.Length > 0 ? editors : publishers.Count > 0 ? publishers : [reader.Words.Text("site.name")],
            AreEditors = authors.Length == 0 && editors.Length > 0,
            Publishers = publishers,
            Date = entry.Item.Date,
            Edition = document.Edition(),
            Doi = document.Doi(),
            Isbn = document.Isbn(),
            Issn = document.Issn(),
            ReportNumber = document.ReportNumber(),
            Summary = entry.Summary,
            Licence = document.Licence(),
            Address = reader.Addresses.Absolute(reader.Addresses.Of(entry)),
        };
    }
}
