namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Cleans HEIC and AVIF files in place. The EXIF and XMP items keep their place and length but lose their content, so no
/// offset moves; which way up the picture is lies in an item property and stays.
/// </summary>
internal static class HeifItems
{
    private const string Damaged = "The HEIC or AVIF picture is cut short or damaged.";

    private static readonly byte[] XmpBox =
        [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

    // An offset of zero to an EXIF block with one directory of no entries.
    private static readonly byte[] EmptyExif = [0, 0, 0, 0, .. "MM\0*"u8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];

    public static StrippedFile Strip(ReadOnlyMemory<byte> file)
    {
        var copy = file.ToArray();
        var boxes = HeifBoxes.Read(copy, 0, copy.Length);
        if (boxes is null || !boxes.Exists(box => box.Type is "meta" or "moov"))
        {
            return StrippedFile.Refuse(Damaged);
        }

        foreach (var box in boxes)
        {
            if (!Clean(copy, box))
            {
                return StrippedFile.Refuse(Damaged);
            }
        }

        return copy.AsSpan().SequenceEqual(file.Span) ? StrippedFile.Clean(file) : StrippedFile.Stripped(copy);
    }

    private static bool Clean(byte[] file, HeifBox box)
    {
        switch (box.Type)
        {
            case "meta":
                return CleanItems(file, box);
            case "moov" or "trak":
                return HeifBoxes.Read(file, box.Body, box.End) is { } inner && inner.TrueForAll(child => Clean(file, child));
            case "udta":
            case "uuid" when file.AsSpan(box.Body, box.End - box.Body).StartsWith(XmpBox):
                "free"u8.CopyTo(file.AsSpan(box.At + 4));
                file.AsSpan(box.Body, box.End - box.Body).Clear();
                return true;
            default:
                return true;
        }
    }

    private static bool CleanItems(byte[] file, HeifBox meta)
    {
        // A "meta" box has four bytes of version and flags before its children.
        if (meta.End - meta.Body < 4 || HeifBoxes.Read(file, meta.Body + 4, meta.End) is not { } children)
        {
            return false;
        }

        var infos = children.Find(box => box.Type == "iinf");
        var locations = children.Find(box => box.Type == "iloc");
        if (infos.Type is null || locations.Type is null)
        {
            return true;
        }

        var data = children.Find(box => box.Type == "idat");
        var places = HeifLocations.Read(file, locations, data);
        var items = HeifLocations.ReadTypes(file, infos);
        if (places is null || items is null)
        {
            return false;
        }

        foreach (var place in places)
        {
            Blank(file, place, items.GetValueOrDefault(place.Item, ""));
        }

        return true;
    }

    private static void Blank(byte[] file, HeifPlace place, string type)
    {
        var bytes = file.AsSpan(place.At, place.Length);
        switch (type)
        {
            case "Exif":
                bytes.Clear();
                if (place.First && bytes.Length >= EmptyExif.Length)
                {
                    EmptyExif.CopyTo(bytes);
                }

                break;
            case "application/rdf+xml":
                // Blank text is well-formed enough for readers that look, and says nothing.
                bytes.Fill((byte)' ');
                break;
            default:
                break;
        }
    }
}
