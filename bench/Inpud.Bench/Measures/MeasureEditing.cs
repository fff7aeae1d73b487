using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Inpud.Bench.Corpus;
using Inpud.Bench.Sites;

namespace Inpud.Bench.Measures;

/// <summary>What the deeds of one editor take, each with all that the editing client asks for it, one request after the other.</summary>
/// <param name="Open">Document, published form, place in the tree, type, compositions and data types.</param>
/// <param name="Save">Validating, saving, and reading what came of it.</param>
/// <param name="Publish">Publishing one language, and reading what came of it.</param>
/// <param name="Tree">The first hundred publications in the tree.</param>
/// <param name="List">The first hundred publications in the list view.</param>
internal sealed record Edited(TimeSpan Open, TimeSpan Save, TimeSpan Publish, TimeSpan Tree, TimeSpan List);

/// <summary>What twenty members of staff met who saved at once.</summary>
/// <param name="Saves">Of each save, how long it took.</param>
/// <param name="Told">How many were told that somebody was faster, and loaded and saved again.</param>
/// <param name="Lost">Languages that do not hold what was saved last.</param>
internal sealed record EditedAtOnce(IReadOnlyList<TimeSpan> Saves, int Told, int Lost);

/// <summary>Edits publications through the Management API, as the editing client does.</summary>
internal static class MeasureEditing
{
    private const int WarmUps = 8;
    private const int Staff = 20;
    private const int SavesEach = 10;

    private static readonly string[] _cultures = [.. Phrases.All.Keys];

    public static async Task<IReadOnlyList<Edited>> RunAsync(CorpusFolder corpus, int times)
    {
        await using var site = await Site.StartForEditorsAsync(corpus);
        using var editor = await Editor.SignInAsync(site.Server.Port);
        var results = new List<Edited>();
        for (var time = 0; time < WarmUps + times; time++)
        {
            results.Add(await OnceAsync(editor, PlanPublication.KeyOf(1 + (time * 7)), time));
        }

        return results[WarmUps..];
    }

    /// <summary>Twenty people, four documents, six languages: several write the same language of the same document.</summary>
    public static async Task<EditedAtOnce> AtOnceAsync(CorpusFolder corpus)
    {
        await using var site = await Site.StartForEditorsAsync(corpus);
        using var editor = await Editor.SignInAsync(site.Server.Port);
        await OnceAsync(editor, PlanPublication.KeyOf(300), 0);
        var last = new Dictionary<(Guid, string), string>();
        var results = await Task.WhenAll(Enumerable.Range(0, Staff).Select(person => SaveOftenAsync(editor, person, last)));
        var lost = 0;
        foreach (var ((key, culture), title) in last)
        {
            lost += (string?)Title(await editor.GetAsync($"document/{key}"), culture)["value"] == title ? 0 : 1;
        }

        return new EditedAtOnce([.. results.SelectMany(x => x.Saves)], results.Sum(x => x.Told), lost);
    }

    private static async Task<Edited> OnceAsync(Editor editor, Guid key, int time)
    {
        var parent = Guid.Empty;
        JsonNode document = null!;
        var open = await TimeAsync(async () =>
        {
            document = await editor.GetAsync($"document/{key}");
            await editor.GetAsync($"document/{key}/published");
            parent = (Guid)(await editor.GetAsync($"tree/document/ancestors?descendantId={key}")).AsArray()[^2]!["id"]!;
            await editor.GetAsync($"tree/document/siblings?target={key}&before=1&after=1");
            await ReadTypesAsync(editor, (Guid)document["documentType"]!["id"]!);
        });
        Title(document, "en")["value"] = string.Create(CultureInfo.InvariantCulture, $"Edited {time}");
        var save = await TimeAsync(async () =>
        {
            await editor.PutAsync($"../v1.1/document/{key}/validate", document.DeepClone());
            await editor.PutAsync($"document/{key}", document);
            document = await editor.GetAsync($"document/{key}");
        });
        var publish = await TimeAsync(async () =>
        {
            await editor.PutAsync($"document/{key}/publish", JsonNode.Parse("""{"publishSchedules":[{"culture":"en"}]}""")!);
            document = await editor.GetAsync($"document/{key}");
            await editor.GetAsync($"document/{key}/published");
        });
        var tree = await TimeAsync(() => editor.GetAsync($"tree/document/children?parentId={parent}&skip=0&take=100"));
        var list = await TimeAsync(() => editor.GetAsync($"collection/document/{parent}?orderBy=updateDate&orderDirection=Descending&skip=0&take=100"));
        return new Edited(open, save, publish, tree, list);
    }

    private static async Task ReadTypesAsync(Editor editor, Guid type)
    {
        var own = await editor.GetAsync($"document-type/{type}");
        var others = own["compositions"]!.AsArray().Select(x => $"id={x!["documentType"]!["id"]}");
        var composed = await editor.GetAsync($"document-type/batch?{string.Join('&', others)}");
        var kinds = composed["items"]!.AsArray().Append(own).SelectMany(x => x!["properties"]!.AsArray()).Select(x => $"id={x!["dataType"]!["id"]}").Distinct(StringComparer.Ordinal).ToArray();
        await editor.GetAsync($"data-type/batch?{string.Join('&', kinds)}");
        await editor.GetAsync($"item/data-type?{string.Join('&', kinds)}");
    }

    private static async Task<(List<TimeSpan> Saves, int Told)> SaveOftenAsync(Editor editor, int person, Dictionary<(Guid, string), string> last)
    {
        var (saves, told) = (new List<TimeSpan>(), 0);
        for (var time = 0; time < SavesEach;)
        {
            var key = PlanPublication.KeyOf(1 + ((person + time) % 4));
            var culture = _cultures[(person + (time / 4)) % _cultures.Length];
            var title = string.Create(CultureInfo.InvariantCulture, $"Person {person}, save {time}");
            var document = await editor.GetAsync($"document/{key}");
            Title(document, culture)["value"] = title;
            var isTaken = false;
            saves.Add(await TimeAsync(async () => isTaken = await editor.PutAsync($"document/{key}", document)));
            if (!isTaken)
            {
                told++;
                continue;
            }

            // Of two in the same language the second was told or loaded the first: the last answer is the last save.
            lock (last)
            {
                last[(key, culture)] = title;
            }

            time++;
        }

        return (saves, told);
    }

    private static JsonNode Title(JsonNode document, string culture) =>
        document["values"]!.AsArray().Single(x => (string?)x!["alias"] == "title" && (string?)x["culture"] == culture)!;

    private static async Task<TimeSpan> TimeAsync(Func<Task> deed)
    {
        var start = Stopwatch.GetTimestamp();
        await deed();
        return Stopwatch.GetElapsedTime(start);
    }
}
