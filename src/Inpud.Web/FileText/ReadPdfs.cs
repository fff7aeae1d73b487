using System.Buffers.Binary;
using System.Text.Json;
using Inpud.Content.Search.Files;

namespace Inpud.Web.FileText;

/// <summary>
/// A process of its own that reads PDFs, so that one made to harm costs this process and nothing else. On its input stands each time a
/// length and a file; it answers with a length and the pages as JSON.
/// </summary>
internal static class ReadPdfs
{
    /// <summary>The verb by which the program starts itself for this.</summary>
    public const string Verb = "read-pdfs";

    public static async Task<int> RunAsync()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        var length = new byte[sizeof(int)];
        while (await input.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false) == length.Length)
        {
            var file = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            await input.ReadExactlyAsync(file);
            var pages = JsonSerializer.SerializeToUtf8Bytes(PdfText.Read(file));
            BinaryPrimitives.WriteInt32LittleEndian(length, pages.Length);
            await output.WriteAsync(length);
            await output.WriteAsync(pages);
            await output.FlushAsync();
        }

        return 0;
    }
}
