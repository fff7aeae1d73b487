using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inpud.Content.DocumentTypes;

namespace Inpud.Bench.Corpus;

/// <summary>Values in the forms in which the property editors store them.</summary>
internal static class StoredForms
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Documents(IEnumerable<Guid> keys) => string.Join(',', keys.Select(x => $"umb://document/{x:N}"));

    public static string Choice(params string[] words) => JsonSerializer.Serialize(words, _json);

    public static string Date(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"date":"{{day:yyyy-MM-dd}}T00:00:00+00:00","timeZone":null}""");

    public static string Picture(Guid key, Guid media) =>
        $$"""[{"key":"{{key}}","mediaKey":"{{media}}","crops":[],"focalPoint":null}]""";

    /// <summary>One author, who may be named: a block list as its editor stores it.</summary>
    public static string Contributor(Guid key, string name) => JsonSerializer.Serialize(
        new
        {
            contentData = new[]
            {
                new
                {
                    contentTypeKey = ContributorBlock.Type.Key,
                    key,
                    values = new[] { Value("name", name), Value("role", Choice("author")), Value("mayBeNamed", 1) },
                },
            },
            settingsData = Array.Empty<object>(),
            expose = new[] { new { contentKey = key, culture = (string?)null, segment = (string?)null } },
            Layout = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["Umbraco.BlockList"] = new[] { new { contentKey = key, settingsKey = (Guid?)null } },
            },
        });

    private static object Value(string alias, object value) =>
        new { editorAlias = (string?)null, culture = (string?)null, segment = (string?)null, alias, value };
}
