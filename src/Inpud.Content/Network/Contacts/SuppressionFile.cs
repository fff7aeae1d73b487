using System.Globalization;
using System.Text;

namespace Inpud.Content.Network;

/// <summary>
/// The suppression list beside the keys, outside the database: a restored backup of the database brings back nobody who was erased
/// or unsubscribed after it was made. One line each: hash, reason, instant. Lines are only ever added; of several about one hash the
/// last one counts, but no weaker reason replaces a stronger one. <c>Lifted</c> takes back what stood before. Machines share the file:
/// whoever writes has it alone meanwhile, and the others wait.
/// </summary>
public sealed class SuppressionFile(Protection.KeyFolder folder, TimeProvider time)
{
    private const string Lifted = nameof(Lifted);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private string Place => Path.Combine(folder.Path, "suppressed");

    /// <summary>Adds them and sees to it that they are on the disk.</summary>
    /// <exception cref="IOException">They are not: nothing was added.</exception>
    internal Task AddAsync(IEnumerable<Suppression> suppressions) => WriteAsync(suppressions.Select(x => Line(x.Hash, x.Reason.ToString(), x.At)));

    /// <summary>Takes them off the list.</summary>
    internal Task LiftAsync(IEnumerable<byte[]> hashes, DateTime now) => WriteAsync(hashes.Select(x => Line(x, Lifted, now)));

    /// <summary>
    /// All that it says. A line that was cut off by a power failure is passed over, wherever it ends: whoever wrote it was told of no
    /// success, and half a line takes nobody off the list.
    /// </summary>
    internal async Task<ListedOutside> ReadAsync()
    {
        var listed = new ListedOutside();
        try
        {
            await using var file = await OpenAsync(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var lines = new StreamReader(file, Encoding.ASCII);
            while (await lines.ReadLineAsync() is { } line)
            {
                Read(line, listed);
            }
        }
        catch (FileNotFoundException)
        {
            // Nobody is listed yet; or it was lost, and is written anew from the database.
        }

        return listed;
    }

    private static void Read(string line, ListedOutside listed)
    {
        if (line.Split(' ') is not [{ Length: 64 } hash, var word, var instant] || !hash.All(char.IsAsciiHexDigitLower)
            || !DateTime.TryParseExact(instant, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) || at.Kind is not DateTimeKind.Utc)
        {
            return;
        }

        if (string.Equals(word, Lifted, StringComparison.Ordinal))
        {
            listed.Lift(hash);
        }
        else if (Enum.TryParse<SuppressionReason>(word, out var reason))
        {
            listed.Add(hash, new Suppression { Hash = Convert.FromHexString(hash), Reason = reason, At = at });
        }
    }

    /// <summary>Whole lines or none. Begins a new line, should the last one have been cut off.</summary>
    private async Task WriteAsync(IEnumerable<string> lines)
    {
        var text = string.Concat(lines);
        if (text.Length == 0)
        {
            return;
        }

        await using var file = await OpenAsync(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var end = file.Length;
        file.Position = Math.Max(0, end - 1);
        var isCutOff = end > 0 && file.ReadByte() != '\n';
        try
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(isCutOff ? $"\n{text}" : text));
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
    }

    /// <summary>Opens it as soon as nobody else has it.</summary>
    private async Task<FileStream> OpenAsync(FileMode mode, FileAccess access, FileShare share)
    {
        for (var waited = TimeSpan.Zero; ; waited += _pause)
        {
            try
            {
                return new FileStream(Place, mode, access, share, bufferSize: access is FileAccess.Read ? 4096 : 0);
            }
            catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException) && waited < _patience)
            {
                await Task.Delay(_pause, time);
            }
        }
    }

    private static string Line(byte[] hash, string word, DateTime at) =>
        $"{Convert.ToHexStringLower(hash)} {word} {DateTime.SpecifyKind(at, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)}\n";
}
