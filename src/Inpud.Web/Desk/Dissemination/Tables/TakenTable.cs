using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>
/// A table as a file of one of two kinds: for ourselves, with who took it out and when in its name and its last row; or for outsiders,
/// with nobody's name and no number from which one person could be found, which anybody may have and which names nobody of the staff.
/// </summary>
internal sealed class TakenTable(DeskTable table, string format) : IActionResult
{
    public static readonly IReadOnlyList<string> Formats = ["csv", "xlsx", "json"];

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var isForOutsiders = http.Request.Query[TakeOut.For] == TakeOut.ForOutsiders;
        if (isForOutsiders && table.ForOutsiders is null)
        {
            return new NotFoundResult().ExecuteResultAsync(context);
        }

        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = http.RequestServices.GetRequiredService<DeskUser>();
        return (isForOutsiders ? Outside(now) : Inside(now, user.Name ?? "", user.MayExportContacts)).ExecuteResultAsync(context);
    }

    private string About => table.About is null ? "" : $" {table.About}";

    private FileContentResult Outside(DateTimeOffset now) => Written(
        table.ForOutsiders!,
        $"{table.Name}-for-outsiders-{now:yyyy-MM-dd}",
        $"Numbers for outsiders of {Day(now)}: rows of fewer than five persons are put together or left out.{About}",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["for"] = "outsiders", ["at"] = Day(now) });

    private FileContentResult Inside(DateTimeOffset now, string who, bool hasNames)
    {
        var at = now.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var names = table.NamesPeople && hasNames ? " It names contacts: it is not to be passed on." : "";
        return Written(
            table,
            $"{table.Name}-internal-{now:yyyy-MM-dd-HHmm}-{InFileName(who)}",
            $"Internal: taken out by {who} on {at}.{names}{About}",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["for"] = "internal", ["by"] = who, ["at"] = at });
    }

    private FileContentResult Written(DeskTable chosen, string name, string mark, Dictionary<string, string> marks)
    {
        mark += LeftOut(chosen);
        return format switch
        {
            "csv" => Of(WriteTable.Run(AsTable(chosen, mark), TableFormat.Csv), WriteTable.MediaType(TableFormat.Csv), name),
            "xlsx" => Of(WriteTable.Run(AsTable(chosen, mark), TableFormat.Xlsx), WriteTable.MediaType(TableFormat.Xlsx), name),
            _ => Of(Json(chosen, mark, marks), "application/json", name),
        };
    }

    /// <summary>What is said of a file that has not all rows.</summary>
    internal static string LeftOut(DeskTable chosen) => chosen.Rows.Count >= chosen.Total ? ""
        : string.Create(CultureInfo.InvariantCulture, $" These are the first {chosen.Rows.Count:N0} of {chosen.Total:N0} rows: narrow them, by days or otherwise, to have the rest.");

    private FileContentResult Of(byte[] bytes, string mediaType, string name) => new(bytes, mediaType) { FileDownloadName = $"{name}.{format}" };

    private static Table AsTable(DeskTable chosen, string mark)
    {
        var width = chosen.Columns.Count;
        IEnumerable<IReadOnlyList<string>> rows = [.. chosen.Rows.Select(x => (IReadOnlyList<string>)[.. x.Select(cell => cell.Text)]), [mark, .. Enumerable.Repeat("", width - 1)]];
        return new Table([.. chosen.Columns.Select(x => x.Text)], [.. rows.Select((x, place) => new TableRow(place + 2, x))]);
    }

    private static byte[] Json(DeskTable chosen, string mark, Dictionary<string, string> marks) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["table"] = chosen.Caption,
            ["mark"] = mark,
            ["taken"] = marks,
            ["rows"] = chosen.Rows.Select(row => Headings(chosen).Zip(row).ToDictionary(x => x.First, x => x.Second.Text, StringComparer.Ordinal)),
        }, _json);

    /// <summary>Two networks may have one name; each is told all the same.</summary>
    private static IEnumerable<string> Headings(DeskTable chosen) => chosen.Columns.Select((x, place) =>
        chosen.Columns.Take(place).Count(y => y.Text == x.Text) is var before and > 0 ? $"{x.Text} ({before + 1})" : x.Text);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string InFileName(string who)
    {
        var name = new StringBuilder();
        foreach (var letter in who)
        {
            name.Append(char.IsLetterOrDigit(letter) ? letter : '-');
        }

        return name.ToString().Trim('-') is { Length: > 0 } found ? found[..Math.Min(found.Length, 40)] : "somebody";
    }
}
