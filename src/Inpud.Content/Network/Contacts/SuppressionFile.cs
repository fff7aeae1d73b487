using System.Globalization;

namespace Inpud.Content.Network;

/// <summary>
/// The suppression list beside the keys, outside the database: a restored backup of the database brings back nobody who was erased
/// or unsubscribed after it was made. One line each: hash, reason, instant. Lines are only ever added; of several about one hash the
/// last one counts, but no weaker reason replaces a stronger one. <c>Lifted</c> takes back what stood before.
/// </summary>
public sealed class SuppressionFile(Protection.KeyFolder folder)
{
    private const string Lifted = nameof(Lifted);
    private static readonly Lock _turn = new();

    private string File => Path.Combine(folder.Path, "suppressed");

    /// <summary>Adds them and sees to it that they are on the disk.</summary>
    public void Add(IEnumerable<Suppression> suppressions) => Write(suppressions.Select(x => Line(x.Hash, x.Reason.ToString(), x.At)));

    /// <summary>Takes them off the list.</summary>
    internal void Lift(IEnumerable<byte[]> hashes, DateTime now) => Write(hashes.Select(x => Line(x, Lifted, now)));

    /// <summary>All that stand. A line that was cut off by a power failure is passed over.</summary>
    public IReadOnlyList<Suppression> Read()
    {
        var last = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        foreach (var line in System.IO.File.Exists(File) ? System.IO.File.ReadLines(File) : [])
        {
            if (line.Split(' ') is not [{ Length: 64 } hash, var word, var instant] || !hash.All(char.IsAsciiHexDigitLower)
                || !DateTime.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at))
            {
                continue;
            }

            if (string.Equals(word, Lifted, StringComparison.Ordinal))
            {
                last.Remove(hash);
            }
            else if (Enum.TryParse<SuppressionReason>(word, out var reason) && (!last.TryGetValue(hash, out var known) || known.GivesWayTo(reason)))
            {
                last[hash] = new Suppression { Hash = Convert.FromHexString(hash), Reason = reason, At = at };
            }
        }

        return [.. last.Values];
    }

    /// <summary>Hashes of which it says anything, lifted ones too; hexadecimal.</summary>
    internal IReadOnlySet<string> Mentioned() =>
        System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).Select(x => x.Split(' ')[0]).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Begins a new line, should the last one have been cut off.</summary>
    private void Write(IEnumerable<string> lines)
    {
        var text = string.Concat(lines);
        if (text.Length == 0)
        {
            return;
        }

        lock (_turn)
        {
            using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(System.Text.Encoding.ASCII.GetBytes((file.Position > 0 ? "\n" : "") + text));
            file.Flush(flushToDisk: true);
        }
    }

    private static string Line(byte[] hash, string word, DateTime at) => $"{Convert.ToHexStringLower(hash)} {word} {at.ToString("O", CultureInfo.InvariantCulture)}\n";
}
