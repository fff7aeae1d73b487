using System.IO.Compression;
using System.Text;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Management.Media;

/// <summary>Files to upload.</summary>
internal static class Samples
{
    /// <summary>A cover of the demonstration content.</summary>
    public static byte[] Picture => File.ReadAllBytes(Path.Combine(SiteFixture.SeedFolder, "media/covers/words-matter.png"));

    /// <summary>Another one.</summary>
    public static byte[] OtherPicture => File.ReadAllBytes(Path.Combine(SiteFixture.SeedFolder, "media/covers/more-than.png"));

    public static byte[] Pdf(string? author = null, string extra = "")
    {
        var info = author is null ? "" : $"/Author ({author}) /Creator (Writer 7)";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [5 0 R] >>", $"<< {info} >>",
            extra.Length == 0 ? "<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] >>" : extra,
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (var number = 1; number <= objects.Length; number++)
        {
            offsets.Add(text.Length);
            text.Append($"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var start = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append($"{offset:D10} 00000 n \n"));
        text.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>A Word document that an author changed with changes recorded, with a comment, and that fetches a picture.</summary>
    public static byte[] Word(string? author = "Somebody Secret", bool macros = false) => Packed(
    [
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("docProps/core.xml", $"<c:coreProperties xmlns:c='c' xmlns:dc='d'><dc:creator>{author}</dc:creator></c:coreProperties>"),
        ("docProps/app.xml", "<Properties><Application>Microsoft Office Word</Application><Template>C:\\Users\\secret\\Normal.dotm</Template></Properties>"),
        ("word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:ins/><w:del/></w:p></w:body></w:document>"),
        ("word/comments.xml", "<w:comments xmlns:w='w'><w:comment w:author='Reviewer'/></w:comments>"),
        ("word/_rels/document.xml.rels", "<Relationships><Relationship Type='x/image' TargetMode='External' Target='https://tracker.example/p.png'/></Relationships>"),
        .. macros ? [("word/vbaProject.bin", "x")] : Array.Empty<(string, string)>(),
    ]);

    public static byte[] Packed(IEnumerable<(string Name, string Text)> parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }

    /// <summary>A PNG header that claims a size, and nothing behind it.</summary>
    public static byte[] PngOf(int width, int height)
    {
        byte[] header = [(byte)'I', (byte)'H', (byte)'D', (byte)'R', .. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. header, .. Big((int)Crc(header)), 0, 0, 0, 0, (byte)'I', (byte)'D', (byte)'A', (byte)'T', .. Big(0x35AF061E)];

        static uint Crc(byte[] bytes)
        {
            var crc = 0xFFFFFFFFu;
            foreach (var one in bytes)
            {
                crc ^= one;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
                }
            }

            return ~crc;
        }

        static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
    }
}
