using System.Runtime.InteropServices;

namespace Inpud.Cms.Media.Metadata;

/// <summary>One stretch of one item's data within the file.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeifPlace(long Item, int At, int Length, bool First);

/// <summary>Reads which items a HEIF file has ("iinf") and where their data lies ("iloc").</summary>
internal static class HeifLocations
{
    private const int MostItems = 65536;

    /// <summary>The type of each item: its four letters, or the content type when it is a "mime" item. Null when damaged.</summary>
    public static Dictionary<long, string>? ReadTypes(ReadOnlySpan<byte> file, HeifBox box)
    {
        if (box.End - box.Body < 6)
        {
            return null;
        }

        var header = file[box.Body] == 0 ? 6 : 8;
        if (box.End - box.Body < header || HeifBoxes.Read(file, box.Body + header, box.End) is not { } entries)
        {
            return null;
        }

        var types = new Dictionary<long, string>();
        foreach (var entry in entries.Where(entry => entry.Type == "infe"))
        {
            var fields = new HeifBoxes.Fields(file[entry.Body..entry.End]);
            var version = fields.Number(4) >> 24;
            if (version < 2)
            {
                continue;
            }

            var id = fields.Number(version == 2 ? 2 : 4);
            fields.Number(2);
            var type = fields.Letters(4);
            fields.Text();
            types[id] = type == "mime" ? fields.Text() : type;
            if (fields.Broken && type is "mime")
            {
                return null;
            }
        }

        return types;
    }

    /// <summary>Where each item's data lies. Null when damaged or when a stretch leaves the file.</summary>
    public static List<HeifPlace>? Read(ReadOnlySpan<byte> file, HeifBox box, HeifBox data)
    {
        var fields = new HeifBoxes.Fields(file[box.Body..box.End]);
        var version = (int)(fields.Number(4) >> 24);
        var sizes = (int)fields.Number(2);
        var shape = new Shape(version, (sizes >> 12) & 15, (sizes >> 8) & 15, (sizes >> 4) & 15, version is 1 or 2 ? sizes & 15 : 0);
        var count = fields.Number(version < 2 ? 2 : 4);
        var places = new List<HeifPlace>();
        for (var i = 0L; i < count && i < MostItems && !fields.Broken; i++)
        {
            if (!ReadItem(ref fields, shape, file.Length, data, places))
            {
                return null;
            }
        }

        return fields.Broken || version > 2 || count > MostItems ? null : places;
    }

    private static bool ReadItem(ref HeifBoxes.Fields fields, Shape shape, int fileLength, HeifBox data, List<HeifPlace> places)
    {
        var item = fields.Number(shape.Version < 2 ? 2 : 4);
        var method = shape.Version is 1 or 2 ? fields.Number(2) & 15 : 0;
        fields.Number(2);
        var start = fields.Number(shape.Base);
        var extents = fields.Number(2);
        for (var i = 0; i < extents && !fields.Broken; i++)
        {
            fields.Number(shape.Index);
            var offset = fields.Number(shape.Offset);
            var length = fields.Number(shape.Length);
            if (method > 1)
            {
                continue;
            }

            var (from, end) = method == 0 ? (0L, (long)fileLength) : (data.Body, data.End);
            var at = from + start + offset;
            if (start < 0 || offset < 0 || length < 0 || at < from || at > end || length > end - at)
            {
                return false;
            }

            places.Add(new HeifPlace(item, (int)at, (int)(length == 0 ? end - at : length), i == 0));
        }

        return true;
    }

    /// <summary>The version of the table and the width in bytes of its numbers.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Shape(int Version, int Offset, int Length, int Base, int Index);
}
