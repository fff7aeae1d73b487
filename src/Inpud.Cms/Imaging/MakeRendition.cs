using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Imaging;

/// <summary>What came of asking for a rendition.</summary>
internal enum RenditionOutcome
{
    Made,
    Unreadable,
    TooManyPixels,
    TooManyBytes,

    /// <summary>Too many others wait; to be tried again.</summary>
    Busy,

    /// <summary>The original is no longer there.</summary>
    Missing,
}

/// <summary>
/// Makes renditions that the cache does not hold: each only once however many ask at the same time, a few at a time, with
/// a bounded queue. A client that goes away does not stop the work the others wait for.
/// </summary>
internal sealed partial class MakeRendition(
    IFileSystem files, RenditionCache cache, RefusedOriginals refused, IOptions<ImagingSettings> settings, IOptions<ImagingLimits> limits, ILogger<MakeRendition> logger)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RenditionOutcome>>> _underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(AtATime(settings.Value.Memory));
    private int _waiting;

    public int UnderWay => _underWay.Count;

    public async Task<RenditionOutcome> RunAsync(RenditionKey key, CancellationToken cancellationToken)
    {
        var hash = key.Hash();
        if (refused.Find(hash) is { } before)
        {
            return before;
        }

        var work = _underWay.GetOrAdd(hash, _ => new Lazy<Task<RenditionOutcome>>(() => TakeTurnAsync(key, hash)));
        return await work.Value.WaitAsync(cancellationToken);
    }

    public void Dispose() => _turns.Dispose();

    private static int AtATime(ImagingMemorySettings memory) =>
        memory.MaximumConcurrentProcessing > 0 ? memory.MaximumConcurrentProcessing : Math.Max(1, Environment.ProcessorCount / 2);

    private async Task<RenditionOutcome> TakeTurnAsync(RenditionKey key, string hash)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > limits.Value.MaximumWaiting)
            {
                Interlocked.Decrement(ref _waiting);
                return RenditionOutcome.Busy;
            }

            await _turns.WaitAsync();
            Interlocked.Decrement(ref _waiting);
            try
            {
                // A thread of its own: decoding must not take the threads that answer requests.
                return await Task.Factory.StartNew(
                    () => Make(key, hash), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            _underWay.TryRemove(hash, out _);
        }
    }

    private RenditionOutcome Make(RenditionKey key, string hash)
    {
        if (key.Length > limits.Value.MaximumSourceMegabytes * 1024L * 1024)
        {
            return RenditionOutcome.TooManyBytes;
        }

        try
        {
            // Another request may have made it between this one's look into the cache and its turn.
            using var there = cache.Open(key);
            if (there is not null)
            {
                return RenditionOutcome.Made;
            }

            using var source = files.OpenFile(key.Path);
            var rendered = RenderOutcome.Rendered;
            cache.Store(key, draft => (rendered = Render(source, key, draft)) == RenderOutcome.Rendered);
            NativeMemory.GiveBack();
            return Remember(hash, key, rendered);
        }
        catch (FileNotFoundException)
        {
            return RenditionOutcome.Missing;
        }
        catch (DirectoryNotFoundException)
        {
            return RenditionOutcome.Missing;
        }
    }

    private RenderOutcome Render(Stream source, RenditionKey key, string draft)
    {
        var (resize, megabytes) = (settings.Value.Resize, settings.Value.Memory.MaximumDecodedImageMegabytes);
        var pixels = limits.Value.MaximumSourceMegapixels * 1_000_000L;
        var decoded = megabytes > 0 ? Math.Min(pixels, megabytes * 1024L * 1024 / 4) : pixels;
        return RenderImage.Run(source, key.Commands, key.Format, draft, (resize.MaxWidth, resize.MaxHeight), decoded);
    }

    private RenditionOutcome Remember(string hash, RenditionKey key, RenderOutcome rendered)
    {
        var outcome = rendered switch
        {
            RenderOutcome.Rendered => RenditionOutcome.Made,
            RenderOutcome.Unreadable => RenditionOutcome.Unreadable,
            RenderOutcome.TooManyPixels => RenditionOutcome.TooManyPixels,
        };
        if (outcome != RenditionOutcome.Made)
        {
            LogRefused(logger, key.Path, outcome);
            refused.Add(hash, outcome);
        }

        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No rendition can be made of {Path}: {Outcome}.")]
    private static partial void LogRefused(ILogger logger, string path, RenditionOutcome outcome);
}
