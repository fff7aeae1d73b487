using Inpud.Cms.Media;
using Umbraco.Cms.Core.IO;
using Inpud.Cms.Tests.Imaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inpud.Cms.Tests.Media;

public sealed class MediaFileSystemTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("media-");
    private readonly List<string> _changed = [];
    private readonly MediaFileSystem _files;

    public MediaFileSystemTests()
    {
        var host = new HostingEnvironmentForTests(_folder.FullName);
        var root = new MediaRoot(Path.Combine(_folder.FullName, "media"), "/media");
        var inner = new PhysicalFileSystem(
            new IOHelperLinux(host), host, NullLogger<PhysicalFileSystem>.Instance, root.Folder, root.Url);
        _files = new MediaFileSystem(inner, root, _changed.Add);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_picture_is_stored_without_what_it_told()
    {
        _files.AddFile("a1/photo.jpg", new MemoryStream(Pictures.Telling(".jpg")));

        Assert.False(Pictures.Tells(Read("a1/photo.jpg")));
    }

    [Fact]
    public void A_clean_picture_and_any_other_file_are_stored_as_they_are()
    {
        var (clean, pdf) = (Pictures.Clean(".png"), "%PDF-1.7 Artist"u8.ToArray());

        _files.AddFile("a1/photo.png", new MemoryStream(clean));
        _files.AddFile("a1/report.pdf", new MemoryStream(pdf));

        Assert.Equal(clean, Read("a1/photo.png"));
        Assert.Equal(pdf, Read("a1/report.pdf"));
        Assert.Equal(["a1/photo.png", "a1/report.pdf"], _files.GetFiles("a1").Order());
    }

    [Fact]
    public void A_damaged_picture_is_refused_and_leaves_the_old_one()
    {
        var old = Pictures.Clean(".jpg");
        _files.AddFile("a1/photo.jpg", new MemoryStream(old));

        var refused = Assert.Throws<MediaFileRefusedException>(
            () => _files.AddFile("a1/photo.jpg", new MemoryStream(old[..^200]), overrideExisting: true));

        Assert.Contains("cut short", refused.Message, StringComparison.Ordinal);
        Assert.Equal(old, Read("a1/photo.jpg"));
        Assert.Single(Directory.GetFiles(_files.GetFullPath("a1")));
    }

    [Fact]
    public void A_file_moved_in_from_the_disk_is_cleaned_too()
    {
        var upload = Path.Combine(_folder.FullName, "upload.tmp");
        File.WriteAllBytes(upload, Pictures.Telling(".webp"));

        _files.AddFile("a1/photo.webp", upload);

        Assert.False(Pictures.Tells(Read("a1/photo.webp")));
        Assert.False(File.Exists(upload));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("a1/../../secret.txt")]
    [InlineData("a1\\..\\..\\secret.txt")]
    [InlineData("/etc/passwd/../passwd")]
    [InlineData("a1/.hidden")]
    [InlineData("a1/")]
    [InlineData("a1//b.txt")]
    [InlineData("a1/photo\u202Egpj.exe")]
    [InlineData("a1/x\0.txt")]
    [InlineData("a1/x\n.txt")]
    [InlineData("a1/name.")]
    [InlineData("a1/c:x.txt")]
    public void A_hostile_name_is_refused(string path)
    {
        if (path == "a1/")
        {
            Assert.False(_files.FileExists(path));
            return;
        }

        Assert.Throws<UnauthorizedAccessException>(() => _files.AddFile(path, new MemoryStream([1])));
        Assert.Throws<UnauthorizedAccessException>(() => _files.OpenFile(path));
    }

    [Fact]
    public void A_name_of_any_script_is_welcome()
    {
        foreach (var name in new[] { "отчёт 2024.pdf", "تقرير.pdf", "informe-año.pdf", "a+b (1)%.pdf" })
        {
            _files.AddFile("a1/" + name, new MemoryStream([1, 2]));
            Assert.Equal(2, _files.GetSize("a1/" + name));
        }
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        var outside = Path.Combine(_folder.FullName, "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "secret");
        _files.AddFile("a1/x.txt", new MemoryStream([1]));
        File.CreateSymbolicLink(_files.GetFullPath("a1") + "/link.txt", Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(_files.GetFullPath("a1") + "/folder", outside);

        Assert.Throws<UnauthorizedAccessException>(() => _files.OpenFile("a1/link.txt"));
        Assert.Throws<UnauthorizedAccessException>(() => _files.OpenFile("a1/folder/secret.txt"));
        Assert.Throws<UnauthorizedAccessException>(() => _files.AddFile("a1/folder/new.txt", new MemoryStream([1])));
    }

    [Fact]
    public void Whoever_keeps_renditions_hears_of_every_change()
    {
        _files.AddFile("a1/x.txt", new MemoryStream([1]));
        _files.MoveFile("a1/x.txt", "a1/y.txt");
        _files.DeleteFile("a1/y.txt");
        _files.AddFile("a2/z.txt", new MemoryStream([1]));
        _files.DeleteDirectory("a2", recursive: true);

        Assert.Equal(["a1/x.txt", "a1/x.txt", "a1/y.txt", "a1/y.txt", "a2/z.txt", "a2/z.txt"], _changed);
    }

    [Fact]
    public void The_address_in_a_media_item_leads_back_to_the_file()
    {
        _files.AddFile("a1/x.txt", new MemoryStream([7]));

        var url = _files.GetUrl("a1/x.txt");

        Assert.Equal("/media/a1/x.txt", url);
        Assert.True(_files.FileExists(url));
        Assert.Equal("a1/x.txt", _files.GetRelativePath(url));
    }

    private byte[] Read(string path)
    {
        using var stream = _files.OpenFile(path);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
