using Inpud.Content.Seeding;

namespace Inpud.Content.Exporting;

/// <summary>Writes front matter and the text below it.</summary>
internal static class WriteMarkdown
{
    /// <summary>The file's whole text. Reading it gives the same fields and the same body.</summary>
    public static string Document(MarkdownFile file)
    {
        var head = $"---\n{WriteYaml.Fields(file.Fields)}---\n";
        return file.Body.Length == 0 ? head : $"{head}\n{file.Body}\n";
    }
}
