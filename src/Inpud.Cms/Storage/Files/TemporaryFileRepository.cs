using System.Text.Json;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Files;

/// <summary>
/// Uploaded files until they are put into an item. Each lies in a folder named by its key; the name that the uploader gave
/// it is written beside it and never becomes a name on disk.
/// </summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting, TimeProvider time) : ITemporaryFileRepository
{
    private const string Content = "content";
    private const string About = "about.json";

    /// <summary>An upload that was broken off leaves a folder without a description; after this long nobody comes back to it.</summary>
    private static readonly TimeSpan _abandoned = TimeSpan.FromDays(1);

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        var about = await ReadAsync(FolderOf(key));
        if (about is null || about.AvailableUntil < time.GetUtcNow())
        {
            return null;
        }

        var content = Path.Combine(FolderOf(key), Content);
        return new TemporaryFileModel
        {
            Key = key, FileName = about.FileName,
            AvailableUntil = about.AvailableUntil.UtcDateTime, OpenReadStream = () => File.OpenRead(content),
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        await DeleteAsync(model.Key);
        var folder = FolderOf(model.Key);
        Directory.CreateDirectory(folder);
        await using (var target = File.Create(Path.Combine(folder, Content)))
        {
            await using var source = model.OpenReadStream();
            await source.CopyToAsync(target);
        }

        // The description comes last: a file is there only when all of it is.
        var about = new FileFacts(model.FileName, new DateTimeOffset(model.AvailableUntil.ToUniversalTime(), TimeSpan.Zero));
        await File.WriteAllTextAsync(Path.Combine(folder, About), JsonSerializer.Serialize(about));
    }

    public Task DeleteAsync(Guid key)
    {
        Delete(FolderOf(key));
        return Task.CompletedTask;
    }

    /// <returns>The keys of the files that were deleted because their time had passed.</returns>
    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }

        var now = new DateTimeOffset(dateTime.ToUniversalTime(), TimeSpan.Zero);
        List<Guid> deleted = [];
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (!Guid.TryParseExact(Path.GetFileName(folder), "N", out var key))
            {
                continue;
            }

            var about = await ReadAsync(folder);
            if (about is null ? Directory.GetLastWriteTimeUtc(folder) < now.UtcDateTime - _abandoned : about.AvailableUntil < now)
            {
                Delete(folder);
                deleted.Add(key);
            }
        }

        return deleted;
    }

    private string Root => Path.Combine(hosting.LocalTempPath, "TemporaryFile");

    private string FolderOf(Guid key) => Path.Combine(Root, key.ToString("N"));

    /// <summary>Null where there is no description, or none that can be read.</summary>
    private static async Task<FileFacts?> ReadAsync(string folder)
    {
        var about = Path.Combine(folder, About);
        if (!File.Exists(about))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FileFacts>(await File.ReadAllTextAsync(about));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record FileFacts(string FileName, DateTimeOffset AvailableUntil);
}
