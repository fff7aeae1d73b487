namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Cleans a TIFF file in place: entries that say who, where, when or with what are taken out of their directory, and the
/// bytes they pointed to are overwritten with zeros, so no offset moves. Strips and tiles are not touched.
/// </summary>
internal static class TiffDirectories
{
    private const string Damaged = "The TIFF picture is cut short or damaged.";
    private const int MostDirectories = 4096;
    private const ushort SubDirectories = 330;

    public static StrippedFile Strip(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 8)
        {
            return StrippedFile.Refuse(Damaged);
        }

        var copy = file.ToArray();
        var walk = new Walk(copy);
        if (!walk.Run())
        {
            return StrippedFile.Refuse(Damaged);
        }

        walk.EraseWhatWasDropped();
        return copy.AsSpan().SequenceEqual(file.Span) ? StrippedFile.Clean(file) : StrippedFile.Stripped(copy);
    }

    /// <summary>Tags of persons, devices, software, dates and places, among them all that are EXIF's, GPS's, XMP's and IPTC's.</summary>
    private static bool IsPersonal(ushort tag) => tag
        is 269 or 270 or 271 or 272 or 285 or 305 or 306 or 315 or 316 // document, description, device, page, software, date, artist, host
        or 700 or 33432 or 33723 or 34377 or 37724 // XMP, copyright, IPTC, Photoshop
        or 33550 or 33922 or 34264 or 34735 or 34736 or 34737 // GeoTIFF
        or 50341 or 50708 or 50735 // printing, camera model, serial number
        or (>= 36864 and <= 37521) or (>= 40091 and <= 40095) or (>= 41483 and <= 42112) // EXIF fields put in the main directory
        || IsPointer(tag);

    /// <summary>Directories that hold nothing but such facts: EXIF, GPS, interoperability.</summary>
    private static bool IsPointer(ushort tag) => tag is 34665 or 34853 or 40965;

    private sealed class Walk(byte[] file)
    {
        private readonly TiffReader _reader = new(file);
        private readonly HashSet<long> _seen = [];
        private readonly Queue<long> _pending = [];
        private readonly List<(int At, int Length)> _erase = [];
        private readonly List<TiffDirectory> _pages = [];

        public bool Run()
        {
            if (_reader.FirstDirectory() is not { } first)
            {
                return false;
            }

            _pending.Enqueue(first);
            while (_pending.TryDequeue(out var offset))
            {
                if (_seen.Add(offset) && (_seen.Count > MostDirectories || !Visit(offset)))
                {
                    return false;
                }
            }

            return true;
        }

        public void EraseWhatWasDropped()
        {
            // Compact first: the directories' own bytes are still as they were read.
            _pages.ForEach(Compact);
            foreach (var (at, length) in _erase)
            {
                file.AsSpan(at, length).Clear();
            }
        }

        private bool Visit(long offset)
        {
            if (_reader.ReadDirectory(offset) is not { } directory || !PixelsAreThere(directory))
            {
                return false;
            }

            _pages.Add(directory);
            foreach (var entry in directory.Entries.Where(entry => entry.Tag == SubDirectories))
            {
                _reader.Numbers(entry).ToList().ForEach(_pending.Enqueue);
            }

            if (directory.Next != 0)
            {
                _pending.Enqueue(directory.Next);
            }

            return directory.Entries.Where(entry => IsPersonal(entry.Tag)).All(Drop);
        }

        private bool Drop(TiffEntry entry)
        {
            if (!entry.Inline)
            {
                _erase.Add((entry.ValueAt, entry.ValueBytes));
            }

            return !IsPointer(entry.Tag) || _reader.Numbers(entry).All(DropDirectory);
        }

        private bool DropDirectory(long offset)
        {
            if (!_seen.Add(offset))
            {
                return true;
            }

            if (_seen.Count > MostDirectories || _reader.ReadDirectory(offset) is not { } directory)
            {
                return false;
            }

            _erase.Add((directory.At, directory.EntriesEnd - directory.At + _reader.OffsetSize));
            return directory.Entries.All(Drop);
        }

        /// <summary>A file cut short still has its directories when they come first: its strips and tiles must be there too.</summary>
        private bool PixelsAreThere(TiffDirectory directory)
        {
            var offsets = Values(directory, 273).Concat(Values(directory, 324));
            var lengths = Values(directory, 279).Concat(Values(directory, 325));
            return offsets.Zip(lengths).All(strip => strip is { First: >= 0, Second: >= 0 } && strip.First <= file.Length - strip.Second);
        }

        private IEnumerable<long> Values(TiffDirectory directory, ushort tag) =>
            directory.Entries.Where(entry => entry.Tag == tag).SelectMany(_reader.Numbers);

        private void Compact(TiffDirectory directory)
        {
            var kept = directory.Entries.Where(entry => !IsPersonal(entry.Tag)).ToList();
            if (kept.Count == directory.Entries.Count)
            {
                return;
            }

            var next = file.AsSpan(directory.EntriesEnd, _reader.OffsetSize).ToArray();
            var entries = kept.SelectMany(entry => file[entry.At..(entry.At + _reader.EntrySize)]).ToArray();
            file.AsSpan(directory.EntriesAt, directory.EntriesEnd - directory.EntriesAt + _reader.OffsetSize).Clear();
            entries.CopyTo(file.AsSpan(directory.EntriesAt));
            next.CopyTo(file.AsSpan(directory.EntriesAt + entries.Length));
            _reader.WriteCount(directory.At, kept.Count);
        }
    }
}
