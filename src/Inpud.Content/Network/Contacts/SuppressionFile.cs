using System.Globalization;

namespace Inpud.Content.Network;

/// <summary>
/// The suppression list beside the keys, outside the database: a restored backup of the database brings back nobody who was erased
/// after it was made. One line each: hash, reason, instant.
/// </summary>
public sealed class SuppressionFile(Protection.KeyFolder folder)
{
    private static readonly Lock _turn = new();

    private string File => Path.Combine(folder.Path, "suppressed");

    /// <summary>Adds them and sees to it that they are on the disk.</summary>
    public void Add(IEnumerable<Suppression> suppressions)
    {
        var lines = suppressions.Select(x => $"{Convert.ToHexStringLower(x.Hash)} {x.Reason} {x.At.ToString("O", CultureInfo.InvariantCulture)}\n");
        lock (_turn)
        {
            using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(lines)));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All of them. A line that was cut off by a power failure is passed over.</summary>
    public IReadOnlyList<Suppression> Read() => !System.IO.File.Exists(File) ? [] :
    [
        .. from line in System.IO.File.ReadLines(File)
           let parts = line.Split(' ')
           where parts.Length == 3 && parts[0].Length == 64 && parts[0].All(char.IsAsciiHexDigitLower)
           let at = DateTime.TryParse(parts[2], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? instant : (DateTime?)null
           where at is not null && Enum.TryParse<SuppressionReason>(parts[1], out _)
           select new Suppression { Hash = Convert.FromHexString(parts[0]), Reason = Enum.Parse<SuppressionReason>(parts[1]), At = at.Value },
    ];
}
