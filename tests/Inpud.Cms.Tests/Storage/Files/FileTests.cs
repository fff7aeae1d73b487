using System.Data;
using System.Text;
using Inpud.Cms.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Storage.Files;

public sealed class FileTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("cms-files-");
    private readonly StorageBed _bed;
    private readonly ITemporaryFileRepository _uploads;
    private readonly ITemplateRepository _templates;

    public FileTests()
    {
        _bed = new StorageBed(services => services.AddFileStorage().AddSingleton<IHostingEnvironment>(new Folders(_root.FullName)));
        (_uploads, _templates) = (_bed.Get<ITemporaryFileRepository>(), _bed.Get<ITemplateRepository>());
    }

    public void Dispose()
    {
        _bed.Dispose();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task An_upload_waits_until_its_time_has_passed()
    {
        var key = Guid.NewGuid();
        await UploadAsync(key, "Bericht – über.pdf", "text");
        var read = (await _uploads.GetAsync(key))!;
        using (var reader = new StreamReader(read.OpenReadStream()))
        {
            Assert.Equal("text", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(("Bericht – über.pdf", _bed.Clock.Now.AddHours(1)), (read.FileName, read.AvailableUntil));
        _bed.Clock.Move(TimeSpan.FromHours(2));
        Assert.Null(await _uploads.GetAsync(key));
        Assert.Equal([key], await _uploads.CleanUpOldTempFiles(_bed.Clock.Now));
        Assert.Empty(Directory.GetDirectories(_root.FullName, key.ToString("N"), SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../evil.aspx")]
    [InlineData("/etc/passwd")]
    public async Task A_hostile_name_stays_a_name(string name)
    {
        var key = Guid.NewGuid();
        await UploadAsync(key, name, "x");

        Assert.Equal(name, (await _uploads.GetAsync(key))!.FileName);
        var names = Directory.GetFiles(_root.FullName, "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Equal(["about.json", "content"], names.Order());
    }

    [Fact]
    public async Task An_upload_is_replaced_deleted_and_missed_without_fuss()
    {
        var key = Guid.NewGuid();
        await UploadAsync(key, "a.txt", "long text");
        await UploadAsync(key, "b.txt", "b");
        Assert.Equal("b.txt", (await _uploads.GetAsync(key))!.FileName);
        await _uploads.DeleteAsync(key);
        await _uploads.DeleteAsync(key);

        Assert.Null(await _uploads.GetAsync(key));
    }

    [Fact]
    public async Task A_broken_upload_is_not_there_and_is_swept_away_after_a_day()
    {
        Assert.Empty(await _uploads.CleanUpOldTempFiles(_bed.Clock.Now));
        var key = Guid.NewGuid();
        await UploadAsync(key, "a.txt", "text");
        var about = Directory.GetFiles(_root.FullName, "about.json", SearchOption.AllDirectories).Single();
        await System.IO.File.WriteAllTextAsync(about, "{", TestContext.Current.CancellationToken);
        Assert.Null(await _uploads.GetAsync(key));
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(about)!, _bed.Clock.Now);

        Assert.Empty(await _uploads.CleanUpOldTempFiles(_bed.Clock.Now.AddHours(23)));
        Assert.Equal([key], await _uploads.CleanUpOldTempFiles(_bed.Clock.Now.AddHours(25)));
    }

    [Fact]
    public void There_are_no_templates_but_one_can_be_kept()
    {
        Assert.Empty(_bed.Do(() => _templates.GetMany(Array.Empty<int>())));
        var layout = NewTemplate("Layout");
        Save(layout);
        var page = NewTemplate("Page");
        (page.LayoutTemplateId, page.Content) = (new Lazy<int>(layout.Id), "<p>Текст</p>");
        Save(page);

        var read = _bed.Do(() => _templates.Get("PAGE"))!;

        Assert.Equal((page.Id, page.Key, "Layout", "<p>Текст</p>"), (read.Id, read.Key, read.LayoutTemplateAlias, read.Content));
        Assert.True(_bed.Do(() => _templates.Get(layout.Key))!.IsLayoutTemplate);
        Assert.Equal(["Page"], _bed.Do(() => _templates.GetDescendants(layout.Id)).Select(x => x.Alias));
        Assert.Equal(["Layout"], _bed.Do(() => _templates.GetChildren(-1)).Select(x => x.Alias));
        Assert.Throws<InvalidOperationException>(() => _bed.Do(() => _templates.Delete(layout)));
        Assert.Throws<DuplicateNameException>(() => Save(NewTemplate("page")));
    }

    [Fact]
    public void The_text_of_a_template_is_read_and_written_by_its_file_name()
    {
        var page = NewTemplate("Page");
        Save(page);
        _bed.Do(() => _templates.SetFileContent("Page.cshtml", new MemoryStream(Encoding.UTF8.GetBytes("новый"))));

        using var reader = new StreamReader(_bed.Do(() => _templates.GetFileContentStream("/Page.cshtml")));
        Assert.Equal("новый", reader.ReadToEnd());
        Assert.Equal(
            (10, -1),
            (_bed.Do(() => _templates.GetFileSize("Page.cshtml")), _bed.Do(() => _templates.GetFileSize("None.cshtml"))));
        page.Name = "A page";
        Save(page);
        _bed.Do(() => _templates.Delete(page));
        Assert.False(_bed.Do(() => _templates.Exists(page.Id)));
    }

    [Fact]
    public void Scripts_styles_and_views_are_not_edited_here()
    {
        var scripts = _bed.Get<IScriptRepository>();

        Assert.Empty(scripts.GetMany());
        Assert.Null(scripts.Get("site.js"));
        Assert.Throws<NotSupportedException>(() => scripts.Save(new Script("site.js")));
        Assert.Throws<NotSupportedException>(() => _bed.Get<IPartialViewRepository>().SetFileContent("x.cshtml", Stream.Null));
        Assert.Throws<NotSupportedException>(() => _bed.Get<IStylesheetRepository>().AddFolder("x"));
    }

    private Task UploadAsync(Guid key, string name, string text) => _uploads.SaveAsync(new TemporaryFileModel
    {
        Key = key, FileName = name, AvailableUntil = _bed.Clock.Now.AddHours(1),
        OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(text)),
    });

    private Template NewTemplate(string name) => new(_bed.Get<IShortStringHelper>(), name, name);

    private void Save(ITemplate template) => _bed.Do(() => _templates.Save(template));

    private sealed class Folders(string root) : IHostingEnvironment
    {
        public string SiteName => "test";

        public string ApplicationId => "test";

        public string ApplicationPhysicalPath => root;

        public string LocalTempPath => Path.Combine(root, "TEMP");

        public string ApplicationVirtualPath => "/";

        public bool IsDebugMode => false;

        public bool IsHosted => false;

        public Uri? ApplicationMainUrl => null;

        public string MapPathWebRoot(string path) => Path.Combine(root, path);

        public string MapPathContentRoot(string path) => Path.Combine(root, path);

        public string ToAbsolute(string virtualPath) => virtualPath;

        public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
        {
            // Nothing asks for the site's address here.
        }
    }
}
