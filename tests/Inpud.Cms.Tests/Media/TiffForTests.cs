using System.Buffers.Binary;
using System.Text;

namespace Inpud.Cms.Tests.Media;

/// <summary>A grey TIFF of 2 × 2 pixels with an EXIF directory (lens owner, maker's note) and a GPS directory, as cameras write them.</summary>
internal static class TiffForTests
{
    public static byte[] WithExifAndGps(bool little, uint nextDirectory = 0)
    {
        var file = new byte[512];
        (little ? "II"u8 : "MM"u8).CopyTo(file);
        Put16(2, 42);
        Put32(4, 8);
        file.AsSpan(400, 4).Fill(0x80);
        Text(300, "GPS-DATUM WGS-84\0");
        Text(340, Pictures.Person + "\0");
        Directory(8, nextDirectory,
            (256, 4, 1, 2), (257, 4, 1, 2), (258, 4, 1, 8), (259, 4, 1, 1), (262, 4, 1, 1), (273, 4, 1, 400), (277, 4, 1, 1),
            (278, 4, 1, 2), (279, 4, 1, 4), (315, 2, 22, 340), (34665, 4, 1, 200), (34853, 4, 1, 250));
        Directory(200, 0, (37386, 4, 1, 77), (42032, 2, 22, 340));
        Directory(250, 0, (18, 2, 17, 300));
        return file;

        void Directory(int at, uint next, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries)
        {
            Put16(at, (ushort)entries.Length);
            foreach (var ((tag, type, count, value), index) in entries.Select((entry, index) => (entry, index)))
            {
                var place = at + 2 + (index * 12);
                Put16(place, tag);
                Put16(place + 2, type);
                Put32(place + 4, count);
                Put32(place + 8, value);
            }

            Put32(at + 2 + (entries.Length * 12), next);
        }

        void Text(int at, string text) => Encoding.ASCII.GetBytes(text).CopyTo(file, at);

        void Put16(int at, ushort value)
        {
            var span = file.AsSpan(at);
            if (little)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(span, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(span, value);
            }
        }

        void Put32(int at, uint value)
        {
            var span = file.AsSpan(at);
            if (little)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(span, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(span, value);
            }
        }
    }
}
