using Inpud.Content.Pictures;
using Inpud.Content.Search;
using Inpud.Search.Documents;
using Microsoft.Extensions.Caching.Memory;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Web.FileText;

/// <summary>Reads the text of PDFs in another process, each for a bounded time, and remembers what was read as long as the file is the same.</summary>
internal sealed partial class ReadFileText(MediaFileManager media, IPublishedUrlProvider urls, ILogger<ReadFileText> log) : IReadFileText, IDisposable
{
    private const int LargestFile = 100 * 1024 * 1024;
    private const long RememberedLetters = 20_000_000;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private readonly MemoryCache _read = new(new MemoryCacheOptions { SizeLimit = RememberedLetters });
    private readonly Lock _reading = new();
    private PdfProcess? _process;

    public IReadOnlyList<FilePage> Read(IPublishedContent file) => _read.GetOrCreate((file.Key, file.UpdateDate), entry =>
    {
        IReadOnlyList<FilePage> pages = string.Equals(file.Extension(), "pdf", StringComparison.OrdinalIgnoreCase) && Content(file) is { } content
            ? [.. Pages(file.Key, content).Select((text, number) => new FilePage(file.Key, number + 1, text)).Where(x => !string.IsNullOrWhiteSpace(x.Text))]
            : [];
        entry.Size = 1 + pages.Sum(x => x.Text.Length);
        return pages;
    })!;

    public void Dispose()
    {
        _process?.Dispose();
        _read.Dispose();
    }

    private byte[]? Content(IPublishedContent file)
    {
        var path = media.FileSystem.GetRelativePath(urls.GetMediaUrl(file, UrlMode.Relative));
        if (path.Length == 0 || !media.FileSystem.FileExists(path) || media.FileSystem.GetSize(path) is not (> 0 and <= LargestFile))
        {
            return null;
        }

        using var stream = media.FileSystem.OpenFile(path);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private IReadOnlyList<string> Pages(Guid file, byte[] content)
    {
        lock (_reading)
        {
            using var patience = new CancellationTokenSource(_longest);
            try
            {
                _process ??= PdfProcess.Start();
                return _process.ReadAsync(content, patience.Token).GetAwaiter().GetResult();
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or InvalidOperationException or System.ComponentModel.Win32Exception or System.Text.Json.JsonException)
            {
                Unreadable(log, file, failure);
                _process?.Dispose();
                _process = null;
                return [];
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of the file {File} could not be read; it is found by its title alone")]
    private static partial void Unreadable(ILogger log, Guid file, Exception failure);
}
