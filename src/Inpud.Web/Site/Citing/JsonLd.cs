using System.Text.Json.Nodes;

namespace Inpud.Web.Site.Citing;

/// <summary>A work in the words of schema.org: data that no browser runs.</summary>
internal static class JsonLd
{
    public static string Of(Cited cited)
    {
        var work = cited.Work;
        var about = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = work.Kind switch { WorkKind.Report => "Report", WorkKind.Book => "Book", WorkKind.Document => "CreativeWork" },
            ["@id"] = work.Address,
            ["url"] = work.Address,
            ["name"] = work.WholeTitle,
            ["genre"] = work.KindInWords,
            ["inLanguage"] = work.Culture.Name,

            // A name alone: whether it is a person's or an organisation's is nowhere written down.
            [work.AreEditors ? "editor" : "author"] = new JsonArray([.. work.Authors.Select(x => new JsonObject { ["name"] = x })]),
        };
        foreach (var (name, value) in new (string, JsonNode?)[]
        {
            ("description", work.Summary),
            ("datePublished", work.Date?.ToString()),
            ("publisher", ManyOf(work.Publishers.Select(x => new JsonObject { ["@type"] = "Organization", ["name"] = x }))),
            ("bookEdition", work.Kind == WorkKind.Book ? work.Edition : null),
            ("isbn", work.Isbn),
            ("issn", work.Issn),
            ("identifier", work.ReportNumber),
            ("sameAs", work.Doi?.Address.AbsoluteUri),
            ("license", work.Licence?.Deed?.AbsoluteUri),
            ("encoding", cited.Pdf is null ? null : new JsonObject { ["@type"] = "MediaObject", ["contentUrl"] = cited.Pdf, ["encodingFormat"] = "application/pdf" }),
            ("workTranslation", ManyOf(cited.Others.Select(x => new JsonObject { ["@id"] = x.Address, ["inLanguage"] = x.Culture.Name }))),
        })
        {
            if (value is not null)
            {
                about[name] = value;
            }
        }

        return about.ToJsonString(CslJson.Form);
    }

    private static JsonArray? ManyOf(IEnumerable<JsonNode> nodes) => nodes.ToArray() is { Length: > 0 } all ? new JsonArray(all) : null;
}
