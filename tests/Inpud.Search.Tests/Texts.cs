using Inpud.Search.Answers;
using Inpud.Search.Documents;
using Inpud.Search.Indexes;
using Inpud.Search.Queries;

namespace Inpud.Search.Tests;

/// <summary>Indexes of a few texts, and questions to them.</summary>
internal static class Texts
{
    public static SearchDocument Of(string title, string body = "", string language = "en", int number = 0) => new()
    {
        Id = new DocumentId(KeyOf(number == 0 ? title : $"{number}"), language), Stamp = "1", Title = title, Body = body,
    };

    public static Guid KeyOf(string text) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    public static SearchIndex In(Folder folder, params IEnumerable<SearchDocument> documents)
    {
        var index = SearchIndex.Open(folder.Path);
        index.Change(documents, []);
        return index;
    }

    public static IReadOnlyList<string> Found(this SearchIndex index, string text, string language = "en", params string[] others) =>
        [.. index.Search(new SearchRequest { Text = text, Language = language, Others = others, Take = 100 }).Hits.Select(x => x.Title)];

    public static string Written(this Snippet snippet) => string.Concat(snippet.Parts.Select(x => x.IsMarked ? $"[{x.Text}]" : x.Text));
}
