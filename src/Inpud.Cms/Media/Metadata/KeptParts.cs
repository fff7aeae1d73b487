namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Puts a file together again from the stretches that are kept. When nothing was dropped or added, the result is the
/// very file that came in.
/// </summary>
internal sealed class KeptParts(ReadOnlyMemory<byte> file)
{
    private readonly List<ReadOnlyMemory<byte>> _parts = [];

    public bool Changed { get; private set; }

    public void Keep(int from, int to) => _parts.Add(file[from..to]);

    public void Drop() => Changed = true;

    /// <summary>Writes <paramref name="replacement"/> where the file had the stretch; equal bytes are no change.</summary>
    public void Replace(int from, int to, ReadOnlyMemory<byte> replacement)
    {
        Changed |= !file[from..to].Span.SequenceEqual(replacement.Span);
        _parts.Add(replacement);
    }

    /// <summary>What follows the picture's own end: padding of zeros may stay, anything else could be a hidden second picture.</summary>
    public void Trail(int from)
    {
        if (file.Span[from..].ContainsAnyExcept((byte)0))
        {
            Drop();
        }
        else
        {
            Keep(from, file.Length);
        }
    }

    public byte[] Join()
    {
        var joined = new byte[_parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in _parts)
        {
            part.CopyTo(joined.AsMemory(at));
            at += part.Length;
        }

        return joined;
    }

    public StrippedFile Result() => Changed ? StrippedFile.Stripped(Join()) : StrippedFile.Clean(file);
}
