using System.IO.Compression;
using System.Text;
using CsCheck;
using Inpud.Content.Network.Imports.Tables;

namespace Inpud.Web.Tests.Network.Imports;

/// <summary>Tables in files: what is written is read again, and what is no table is refused in words.</summary>
public sealed class TableTests
{
    private static readonly string[] _awkward =
    [
        "", "=1+1", "'=1+1", "''-2", "+254 700 000000", "-", "@sum", "\ttab", "\r", "a\nb", "a\r\nb", "say \"no\"", "\"", "a;b,c\td", "عربي ‎نص",
        "_x000D_", " space ", "'quoted'", "\u0001", "😀",
    ];

    private static readonly Gen<string> _cell = Gen.OneOf(Gen.Int[0, _awkward.Length - 1].Select(x => _awkward[x]), Gen.String[Gen.Char[' ', '\u024f'], 0, 12]);

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    public void What_is_written_is_read_again_whatever_the_text(TableFormat format) =>
        Gen.Int[1, 5].SelectMany(width => _cell.Array[width].Array[1, 6]).Sample(
            cells =>
            {
                string[] head = [.. cells[0].Select((_, place) => $"Head {place}, \"x\"")];
                var rows = cells.Where(x => x.Any(cell => cell.Length > 0)).ToArray();
                var written = WriteTable.Run(new Table(head, [.. cells.Select((x, place) => new TableRow(place + 2, x))]), format);
                var read = ReadTable.Run(written);
                return rows.Length == 0 ? !read.Succeeded
                    : read.Value!.Head.SequenceEqual(head) && read.Value.Rows.Select(x => string.Join('\u001f', x.Cells)).SequenceEqual(rows.Select(x => string.Join('\u001f', x)));
            },
            iter: 300);

    [Fact]
    public void No_cell_of_a_CSV_begins_a_formula()
    {
        var written = Encoding.UTF8.GetString(WriteTable.Run(new Table(["Name"], [new TableRow(2, ["=HYPERLINK(\"http://example.org\")"]), new TableRow(3, ["@x"])]), TableFormat.Csv));
        Assert.Contains("\"'=HYPERLINK(", written, StringComparison.Ordinal);
        Assert.Contains("\"'@x\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8", ";")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-16BE", ";")]
    [InlineData("windows-1252", ";")]
    public void Encoding_and_delimiter_are_found_out(string encoding, string delimiter)
    {
        var text = $"Nom{delimiter}Ville\r\nZoé{delimiter}Orléans\r\n\r\nMaïa{delimiter}\"Brest{delimiter} Nantes\"\r\n";
        var coding = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        foreach (var bytes in new[] { coding.GetBytes(text), [.. coding.GetPreamble(), .. coding.GetBytes(text)] })
        {
            var table = ReadTable.Run(bytes).Value!;
            Assert.Equal(["Nom", "Ville"], table.Head);
            Assert.Equal([(2, "Zoé", "Orléans"), (4, "Maïa", $"Brest{delimiter} Nantes")], table.Rows.Select(x => (x.Number, x.Cells[0], x.Cells[1])));
        }
    }

    [Fact]
    public void Whatever_is_no_whole_table_is_refused_in_words()
    {
        var workbook = WriteTable.Run(new Table(["Name"], [new TableRow(2, ["Amina"])]), TableFormat.Xlsx);
        Refused([], "empty");
        Refused("Name,Country\r\n"u8, "no rows");
        Refused("%PDF-1.7"u8, "PDF");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2], "old Excel");
        Refused("<!doctype html><p>x"u8, "web page");
        Refused("Name\r\n\"Ami"u8, "quotation mark");
        Refused(Encoding.UTF8.GetBytes("Name\r\nZoé é").AsSpan()[..^1], "cut off");
        Refused([1, 0, 0, 2, 3, 0, 0, 7, 0, 0, 0], "no table");
        Refused(workbook.AsSpan(0, workbook.Length / 2), "cannot be read");
        Refused(new byte[TableLimits.Bytes + 1], "20 MB");
        Refused(Bomb(), "unpacks");
        Refused(Zip("readme.txt", 10), "archive");
    }

    private static void Refused(ReadOnlySpan<byte> bytes, string words) =>
        Assert.Contains(words, Assert.Single(ReadTable.Run(bytes.ToArray()).Problems).Message, StringComparison.Ordinal);

    private static byte[] Bomb() => Zip("xl/workbook.xml", 400);

    private static byte[] Zip(string name, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }
}
