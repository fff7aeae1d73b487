using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Inpud.Cms.Media.Metadata;

/// <summary>One box of an ISO media file: its four-letter type, where its body starts and where it ends.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeifBox(string Type, int At, int Body, int End);

/// <summary>Reads boxes and big-endian numbers of any width; answers null or false wherever a length leaves its container.</summary>
internal static class HeifBoxes
{
    /// <summary>The boxes that fill a stretch exactly, or null when they do not.</summary>
    public static List<HeifBox>? Read(ReadOnlySpan<byte> file, int from, int to)
    {
        var boxes = new List<HeifBox>();
        for (var at = from; at < to;)
        {
            if (to - at < 8)
            {
                return null;
            }

            long size = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var header = size == 1 ? 16 : 8;
            if (size == 1 && to - at >= 16)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(file[(at + 8)..]);
            }
            else if (size == 0)
            {
                size = to - at;
            }

            if (size < header || size > to - at)
            {
                return null;
            }

            boxes.Add(new HeifBox(Encoding.Latin1.GetString(file.Slice(at + 4, 4)), at, at + header, at + (int)size));
            at += (int)size;
        }

        return boxes;
    }

    /// <summary>Steps through the fields of one box; once a field leaves the box every later read answers 0 and <see cref="Broken"/> is true.</summary>
    public ref struct Fields(ReadOnlySpan<byte> body)
    {
        private ReadOnlySpan<byte> _left = body;

        public bool Broken { get; private set; }

        public long Number(int bytes)
        {
            if (bytes > _left.Length)
            {
                Broken = true;
                _left = default;
                return 0;
            }

            long value = 0;
            foreach (var part in _left[..bytes])
            {
                value = (value << 8) | part;
            }

            _left = _left[bytes..];
            return value;
        }

        public string Letters(int count) =>
            count > _left.Length ? Fail() : Latin(count, count);

        /// <summary>A text that ends with a zero.</summary>
        public string Text()
        {
            var end = _left.IndexOf((byte)0);
            return end < 0 ? Fail() : Latin(end, end + 1);
        }

        private string Latin(int count, int step)
        {
            var text = Encoding.Latin1.GetString(_left[..count]);
            _left = _left[step..];
            return text;
        }

        private string Fail()
        {
            Broken = true;
            _left = default;
            return "";
        }
    }
}
