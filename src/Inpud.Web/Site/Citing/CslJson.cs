using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Inpud.Content.Publications;

namespace Inpud.Web.Site.Citing;

/// <summary>A work as CSL-JSON, the form of citeproc: an array of one.</summary>
internal static class CslJson
{
    /// <summary>Letters of every script as they are. What HTML could take for its own is escaped.</summary>
    public static JsonSerializerOptions Form { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Work work)
    {
        var item = new JsonObject
        {
            ["id"] = work.Name,
            ["type"] = work.Kind switch { WorkKind.Report => "report", WorkKind.Book => "book", WorkKind.Document => "document" },
            ["title"] = work.WholeTitle,
            [work.AreEditors ? "editor" : "author"] = new JsonArray([.. work.Authors.Select(x => new JsonObject { ["literal"] = x })]),
        };
        if (work.Date is { } date)
        {
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. PartsOf(date).Select(x => JsonValue.Create(x))])) };
        }

        foreach (var (name, value) in new[]
        {
            ("publisher", work.Publishers.Count > 0 ? string.Join("; ", work.Publishers) : null),
            ("genre", work.KindInWords),
            ("edition", work.Edition),
            ("number", work.ReportNumber),
            ("DOI", work.Doi?.Name),
            ("ISBN", work.Isbn),
            ("ISSN", work.Issn),
            ("language", work.Culture.Name),
            ("abstract", work.Summary),
            ("URL", work.Address),
        })
        {
            if (value is not null)
            {
                item[name] = value;
            }
        }

        return new JsonArray(item).ToJsonString(Form);
    }

    private static IEnumerable<int> PartsOf(PublicationDate date) => date.Precision switch
    {
        DatePrecision.Day => [date.Date.Year, date.Date.Month, date.Date.Day],
        DatePrecision.Month => [date.Date.Year, date.Date.Month],
        DatePrecision.Year => [date.Date.Year],
    };
}
