using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Inpud.Cms.Tests.Backoffice.Client;

/// <summary>Runs what the browser runs, in Node: text of word processors to Markdown.</summary>
public sealed class ClientMarkdownTests
{
    [Fact]
    public async Task Text_of_word_processors_becomes_Markdown()
    {
        var folder = Directory.CreateTempSubdirectory("inpud-docx-");
        var document = Path.Combine(folder.FullName, "report.docx");
        WordDocument.Write(document);
        await File.WriteAllTextAsync(document + ".md", """
            # Rights first

            ## Aims

            We **ask**[^1] for [change](https://example.org/).

            - One
              - Inner
            - Two

            | Country | Year |
            | ------- | ---- |
            | Kenya   | 2023 |

            [^1]: A note with _stress_.
            """);

        var start = new ProcessStartInfo("node", ["--test", "--test-reporter=tap", TestFile()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["INPUD_DOCX"] = document;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, output + await errors);
        Assert.Contains("# skipped 0", output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string TestFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "markdown-from.test.mjs");
}
