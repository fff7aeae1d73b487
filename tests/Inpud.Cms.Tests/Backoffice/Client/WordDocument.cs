using System.IO.Compression;

namespace Inpud.Cms.Tests.Backoffice.Client;

/// <summary>A document as word processors write it.</summary>
internal static class WordDocument
{
    /// <summary>A Word document with a title, a heading, bold text, a footnote, a link, a nested list and a table.</summary>
    public static void Write(string path)
    {
        const string word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """);
        Add("_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{office}officeDocument\" Target=\"word/document.xml\"/>"));
        Add("word/_rels/document.xml.rels", Relations(
            $"<Relationship Id=\"s\" Type=\"{office}styles\" Target=\"styles.xml\"/><Relationship Id=\"f\" Type=\"{office}footnotes\" Target=\"footnotes.xml\"/>"
            + $"<Relationship Id=\"n\" Type=\"{office}numbering\" Target=\"numbering.xml\"/><Relationship Id=\"l\" Type=\"{office}hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>"));
        Add("word/styles.xml", $"<w:styles {word}>{Style("T", "Title")}{Style("H", "heading 2")}</w:styles>");
        Add("word/numbering.xml",
            $"<w:numbering {word}><w:abstractNum w:abstractNumId=\"0\">{Level(0)}{Level(1)}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        Add("word/footnotes.xml",
            $"<w:footnotes {word}><w:footnote w:id=\"1\"><w:p>{Run("A note with ")}{Run("stress", "<w:i/>")}{Run(".")}</w:p></w:footnote></w:footnotes>");
        Add("word/document.xml", $"<w:document {word}><w:body>"
            + Paragraph("<w:pStyle w:val=\"T\"/>", Run("Rights first")) + Paragraph("<w:pStyle w:val=\"H\"/>", Run("Aims"))
            + Paragraph("", Run("We ") + Run("ask", "<w:b/>") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + Run(" for ")
                + "<w:hyperlink r:id=\"l\">" + Run("change") + "</w:hyperlink>" + Run("."))
            + Item(0, "One") + Item(1, "Inner") + Item(0, "Two")
            + $"<w:tbl>{Row("Country", "Year")}{Row("Kenya", "2023")}</w:tbl></w:body></w:document>");

        void Add(string name, string xml)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(xml);
        }
    }

    private static string Relations(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    private static string Style(string id, string name) => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>";

    private static string Level(int level) => $"<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"bullet\"/></w:lvl>";

    private static string Paragraph(string properties, string content) => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Item(int level, string text) =>
        Paragraph($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>", Run(text));

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(x => $"<w:tc>{Paragraph("", Run(x))}</w:tc>"))}</w:tr>";
}
