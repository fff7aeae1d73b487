using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>The cells of a workbook as text: dates as ISO writes them, numbers without grouping, formulas as what they came to.</summary>
internal sealed class XlsxCells
{
    private readonly List<string> _shared = [];
    private readonly HashSet<uint> _dateStyles;
    private readonly DateTime _dayZero;

    public XlsxCells(WorkbookPart book)
    {
        _dateStyles = DateStyles(book.WorkbookStylesPart?.Stylesheet);
        _dayZero = book.Workbook?.WorkbookProperties?.Date1904?.Value == true ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        if (book.SharedStringTablePart is { } part)
        {
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                {
                    _shared.Add(Words(reader.LoadCurrentElement()!));
                }
            }
        }
    }

    public IReadOnlyList<string> Of(Row row)
    {
        var texts = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : texts.Count;
            if (column is < 0 or >= TableLimits.Columns)
            {
                throw new UnreadableTableException($"This table has more than {TableLimits.Columns} columns.");
            }

            while (texts.Count <= column)
            {
                texts.Add("");
            }

            texts[column] = FormulaSigns.Unguard(Text(cell));
        }

        return texts;
    }

    private string Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } type)
        {
            return type == CellValues.SharedString ? _shared[int.Parse(value, CultureInfo.InvariantCulture)]
                : type == CellValues.InlineString ? cell.InlineString is { } inline ? Words(inline) : ""
                : type == CellValues.Boolean ? value == "1" ? "yes" : "no"
                : type == CellValues.Error ? ""
                : type == CellValues.Number ? Number(cell, value)
                : XlsxText.Unescape(value);
        }

        return Number(cell, value);
    }

    private string Number(Cell cell, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return cell.StyleIndex?.Value is { } style && _dateStyles.Contains(style) && number is >= 1 and < 2_958_466
            ? _dayZero.AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    /// <summary>A text may be in runs of several fonts; how it is spoken, which Japanese workbooks add, is left out.</summary>
    private static string Words(OpenXmlElement item) => XlsxText.Unescape(string.Concat(item.ChildElements.Select(x => x switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    })));

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }

    private static HashSet<uint> DateStyles(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(x => x.NumberFormatId is not null && IsDate(x.FormatCode?.Value ?? ""))
            .Select(x => x.NumberFormatId!.Value).ToHashSet();
        return [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index()
            .Where(x => x.Item.NumberFormatId?.Value is { } id && (id is >= 14 and <= 17 or 22 || own.Contains(id)))
            .Select(x => (uint)x.Index)];
    }

    /// <summary>A format of one's own is a date's where it has years or days outside quotation marks and brackets.</summary>
    private static bool IsDate(string format)
    {
        var closing = '\0';
        foreach (var sign in format)
        {
            if (closing != '\0')
            {
                closing = sign == closing ? '\0' : closing;
            }
            else if (sign is '"' or '[')
            {
                closing = sign == '[' ? ']' : '"';
            }
            else if (char.ToLowerInvariant(sign) is 'y' or 'd')
            {
                return true;
            }
        }

        return false;
    }
}
