using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Inpud.Cms.Media.Metadata;

/// <summary>One entry of a TIFF directory, its value still where it lies in the file.</summary>
/// <param name="At">Offset of the entry itself.</param>
/// <param name="Tag">The tag number.</param>
/// <param name="Type">The TIFF type number.</param>
/// <param name="Count">How many values.</param>
/// <param name="ValueAt">Offset of the first value, in the entry or elsewhere.</param>
/// <param name="ValueBytes">Length of all values, in bytes.</param>
/// <param name="Inline">Whether the values lie in the entry.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TiffEntry(int At, ushort Tag, ushort Type, int Count, int ValueAt, int ValueBytes, bool Inline);

/// <summary>One directory: where its entries start and end, and where the offset of the next directory is written.</summary>
internal sealed record TiffDirectory(int At, int EntriesAt, int EntriesEnd, IReadOnlyList<TiffEntry> Entries, long Next);

/// <summary>Reads directories of classic and big TIFF files in either byte order; answers null wherever an offset leaves the file.</summary>
internal sealed class TiffReader(byte[] file)
{
    private readonly bool _little = file[0] == (byte)'I';
    private readonly bool _big = file[2] == 43 || file[3] == 43;

    public int EntrySize => _big ? 20 : 12;

    public int CountSize => _big ? 8 : 2;

    public int OffsetSize => _big ? 8 : 4;

    public long? FirstDirectory() => _big switch
    {
        true when file.Length >= 16 => ReadOffset(8),
        false when file.Length >= 8 => ReadOffset(4),
        _ => null,
    };

    public TiffDirectory? ReadDirectory(long offset)
    {
        if (offset < 8 || offset > file.Length - CountSize)
        {
            return null;
        }

        var at = (int)offset;
        var count = _big ? Read64(at) : Read16(at);
        var end = at + CountSize + (count * EntrySize);
        if (count is < 1 or > 65535 || end > file.Length - OffsetSize)
        {
            return null;
        }

        var entries = new List<TiffEntry>((int)count);
        for (var entry = at + CountSize; entry < end; entry += EntrySize)
        {
            if (ReadEntry(entry) is not { } read)
            {
                return null;
            }

            entries.Add(read);
        }

        return new TiffDirectory(at, at + CountSize, (int)end, entries, ReadOffset((int)end));
    }

    /// <summary>The values of an entry that holds offsets or lengths; empty when it holds anything else.</summary>
    public IEnumerable<long> Numbers(TiffEntry entry)
    {
        var size = SizeOf(entry.Type);
        if (entry.Type is not (3 or 4 or 13 or 16 or 18))
        {
            yield break;
        }

        for (var i = 0; i < entry.Count; i++)
        {
            var at = entry.ValueAt + (i * size);
            yield return size switch { 2 => Read16(at), 4 => Read32(at), _ => Read64(at) };
        }
    }

    public void WriteCount(int at, int count)
    {
        var span = file.AsSpan(at, CountSize);
        if (_big)
        {
            Write(span, (ulong)count, BinaryPrimitives.WriteUInt64LittleEndian, BinaryPrimitives.WriteUInt64BigEndian);
        }
        else
        {
            Write(span, (ushort)count, BinaryPrimitives.WriteUInt16LittleEndian, BinaryPrimitives.WriteUInt16BigEndian);
        }
    }

    private delegate void Writer<in T>(Span<byte> target, T value);

    private void Write<T>(Span<byte> target, T value, Writer<T> little, Writer<T> big) => (_little ? little : big)(target, value);

    private TiffEntry? ReadEntry(int at)
    {
        var (tag, type) = ((ushort)Read16(at), (ushort)Read16(at + 2));
        var count = _big ? Read64(at + 4) : Read32(at + 4);
        var valueField = at + (_big ? 12 : 8);
        if (count < 0 || count > file.Length)
        {
            return null;
        }

        var bytes = count * SizeOf(type);
        var inline = bytes <= OffsetSize;
        var valueAt = inline ? valueField : ReadOffset(valueField);
        if (valueAt < 0 || bytes > file.Length || valueAt > file.Length - bytes)
        {
            return null;
        }

        return new TiffEntry(at, tag, type, (int)count, (int)valueAt, (int)bytes, inline);
    }

    private static int SizeOf(ushort type) => type switch
    {
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 1,
    };

    private long ReadOffset(int at) => _big ? Read64(at) : Read32(at);

    private long Read16(int at) => _little
        ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at))
        : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private long Read32(int at) => _little
        ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at))
        : BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

    /// <summary>An eight-byte number; beyond the signed range it reads negative, which every bounds check refuses.</summary>
    private long Read64(int at) => _little
        ? BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at))
        : BinaryPrimitives.ReadInt64BigEndian(file.AsSpan(at));
}
