using System.Text;
using Inpud.Cms.PropertyEditors.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class UploadTests
{
    private static readonly Guid Picture = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Program = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private static readonly Guid Hidden = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly Guid Media = Guid.Parse("44444444-4444-4444-8444-444444444444");
    private static readonly Guid FileProperty = Guid.Parse("55555555-5555-4555-8555-555555555555");

    private readonly HashSet<string> _files = [];
    private readonly List<Action<bool>> _onScopeExit = [];
    private readonly HashSet<Guid> _deletedUploads = [];
    private readonly EditorKit _kit;

    public UploadTests()
    {
        _kit = new EditorKit(services => services
            .AddSingleton<UploadStore>()
            .AddSingleton<ReplacedFiles>()
            .AddSingleton(Stub.Of<Umbraco.Cms.Core.Hosting.IHostingEnvironment>(("get_LocalTempPath", _ => Path.GetTempPath())))
            .AddSingleton<Inpud.Cms.Media.Uploads.TemporaryFileOwners>()
            .AddSingleton(Stub.Of<IFileStreamSecurityValidator>((nameof(IFileStreamSecurityValidator.IsConsideredSafe), call => ((Stream)call[0]!).ReadByte() is not '!')))
            .AddSingleton(Stub.Of<IOptionsMonitor<ContentSettings>>(("get_CurrentValue", _ => new ContentSettings())))
            .AddSingleton(Stub.Of<IDataTypeConfigurationCache>((nameof(IDataTypeConfigurationCache.GetConfigurationAs), _ => new ImageCropperConfiguration { Crops = [new ImageCropperCrop("card", 4, 3)] })))
            .AddSingleton(Scopes())
            .AddSingleton(Stub.Of<ITemporaryFileService>(
                (nameof(ITemporaryFileService.GetAsync), call => Task.FromResult(Upload((Guid)call[0]!))),
                (nameof(ITemporaryFileService.DeleteAsync), call => { _deletedUploads.Add((Guid)call[0]!); return null; })))
            .AddSingleton(provider => new MediaFileManager(
                FileSystem(),
                new TwoGuidsMediaPathScheme(),
                NullLogger<MediaFileManager>.Instance,
                provider.GetRequiredService<Umbraco.Cms.Core.Strings.IShortStringHelper>(),
                provider,
                new Lazy<ICoreScopeProvider>(Scopes))));
    }

    [Fact]
    public void An_upload_is_moved_to_where_it_stays_and_its_url_stored()
    {
        var stored = (string)Save<FileUploadPropertyEditor>($$"""{"temporaryFileId":"{{Picture}}"}""")!;
        Assert.EndsWith("/picture.png", stored, StringComparison.Ordinal);
        Assert.Contains(stored["/media/".Length..], _files);
        Assert.Empty(_deletedUploads);
        _onScopeExit.ForEach(exit => exit(true));
        Assert.Contains(Picture, _deletedUploads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_upload_under_the_name_of_the_stored_file_waits_beside_it_until_the_save_is_over(bool succeeds)
    {
        var stored = (string)Save<FileUploadPropertyEditor>($$"""{"temporaryFileId":"{{Picture}}"}""")!;
        _onScopeExit.Clear();

        Assert.Equal(stored, Save<FileUploadPropertyEditor>($$"""{"temporaryFileId":"{{Picture}}"}""", stored));
        Assert.Equal(2, _files.Count);
        _onScopeExit.ForEach(exit => exit(succeeds));

        Assert.Equal(stored["/media/".Length..], Assert.Single(_files));
    }

    [Fact]
    public void An_image_is_stored_with_what_was_cut()
    {
        var stored = (string)Save<ImageCropperPropertyEditor>(
            $$"""{"src":"","temporaryFileId":"{{Picture}}","focalPoint":{"left":0.1,"top":0.5},"crops":[{"alias":"card","width":4,"height":3,"coordinates":null}]}""")!;
        Assert.Matches("""^\{"src":"/media/[^"]+/picture.png","focalPoint":\{"left":0.1,"top":0.5\},"crops":\[\]\}$""", stored);
        Assert.Contains("\"crops\":[{\"alias\":\"card\",\"width\":4,\"height\":3,\"coordinates\":null}]", _kit.Show(_kit.Create<ImageCropperPropertyEditor>(), stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22222222-2222-4222-8222-222222222222", "A file of the type 'aspx' is not allowed here.")]
    [InlineData("33333333-3333-4333-8333-333333333333", "The uploaded file holds something that could do harm.")]
    [InlineData("66666666-6666-4666-8666-666666666666", "The uploaded file is not there any more: please upload it again.")]
    public void A_file_that_may_not_be_taken_is_refused_and_the_old_one_kept(string upload, string complaint)
    {
        var posted = $$"""{"temporaryFileId":"{{upload}}"}""";
        Assert.Equal([complaint], _kit.ComplaintsAboutPosted(_kit.Create<FileUploadPropertyEditor>(), posted));
        Assert.Equal("/media/old.png", Save<FileUploadPropertyEditor>(posted, "/media/old.png"));
    }

    [Fact]
    public void A_data_type_may_take_fewer_types()
    {
        var pdfOnly = new FileUploadConfiguration { FileExtensions = [".pdf"] };
        Assert.Equal(["A file of the type 'png' is not allowed here."], _kit.ComplaintsAboutPosted(_kit.Create<FileUploadPropertyEditor>(), $$"""{"temporaryFileId":"{{Picture}}"}""", pdfOnly));
    }

    [Theory]
    [InlineData("/media/of-another-item/secret.pdf")]
    [InlineData("https://evil.example/x.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/media/../appsettings.json")]
    public void The_file_of_another_item_cannot_be_taken_by_naming_it(string src)
    {
        Assert.Equal("/media/old.png", Save<FileUploadPropertyEditor>($$"""{"src":"{{src}}"}""", "/media/old.png"));
        Assert.Null(Save<ImageCropperPropertyEditor>($$"""{"src":"{{src}}"}"""));
    }

    [Fact]
    public void A_file_that_was_taken_away_is_deleted_only_when_the_save_succeeds()
    {
        _files.Add("old.png");
        Assert.Null(Save<FileUploadPropertyEditor>("null", "/media/old.png"));
        Assert.Contains("old.png", _files);
        _onScopeExit.ForEach(exit => exit(false));
        Assert.Contains("old.png", _files);
        _onScopeExit.ForEach(exit => exit(true));
        Assert.DoesNotContain("old.png", _files);
    }

    [Fact]
    public void A_mandatory_file_must_be_there()
    {
        Assert.Single(_kit.ComplaintsAboutPosted(_kit.Create<FileUploadPropertyEditor>(), """{"src":""}""", required: true));
        Assert.Empty(_kit.ComplaintsAboutPosted(_kit.Create<ImageCropperPropertyEditor>(), """{"src":"/media/a.png"}""", required: true));
    }

    [Theory]
    [InlineData("Umbraco.UploadField", "/media/a.png", "/media/a.png")]
    [InlineData("Umbraco.ImageCropper", "{\"src\":\"/media/a.png\"}", "/media/a.png")]
    [InlineData("Umbraco.ImageCropper", "/media/a.png", "/media/a.png")]
    [InlineData("Umbraco.TextBox", "/media/a.png", null)]
    [InlineData("Umbraco.ImageCropper", "{}", null)]
    public void The_url_of_a_media_item_is_found_in_its_value(string editor, string stored, string? url)
    {
        Assert.Equal(url is not null, new StoredFilePaths(_kit.Json).TryGetMediaPath(editor, stored, out var found));
        Assert.Equal(url, found);
    }

    private object? Save<TEditor>(string posted, object? current = null) where TEditor : IDataEditor => _kit.Create<TEditor>().GetValueEditor().FromEditor(
        new ContentPropertyData(_kit.Json.Deserialize<object>(posted), null) { ContentKey = Media, PropertyTypeKey = FileProperty }, current);

    private static TemporaryFileModel? Upload(Guid key)
    {
        var (name, content) = key == Picture ? ("Picture.png", "x") : key == Program ? ("run.aspx", "x") : key == Hidden ? ("picture.svg", "!") : ("", "");
        return name is "" ? null : new TemporaryFileModel
        {
            Key = key,
            FileName = name,
            AvailableUntil = DateTime.MaxValue,
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(content)),
        };
    }

    private ICoreScopeProvider Scopes() => Stub.Of<ICoreScopeProvider>(
        ("get_Context", _ => Stub.Of<IScopeContext>((nameof(IScopeContext.Enlist), Enlist))),
        (nameof(ICoreScopeProvider.CreateCoreScope), _ => Stub.Of<ICoreScope>((nameof(ICoreScope.Complete), _ => true), (nameof(IDisposable.Dispose), _ => null))));

    private object? Enlist(object?[] call)
    {
        if (call[1] is Action<bool> action)
        {
            _onScopeExit.Add(action);
        }
        else if (call[2] is Action<bool, string?> creation)
        {
            _onScopeExit.Add(completed => creation(completed, null));
        }

        return null;
    }

    private IFileSystem FileSystem() => Stub.Of<IFileSystem>(
        (nameof(IFileSystem.AddFile), call => _files.Add((string)call[0]!)),
        (nameof(IFileSystem.FileExists), call => _files.Contains((string)call[0]!)),
        (nameof(IFileSystem.MoveFile), call => _files.Remove((string)call[0]!) && _files.Add((string)call[1]!)),
        (nameof(IFileSystem.DirectoryExists), _ => false),
        (nameof(IFileSystem.DeleteFile), call => _files.Remove((string)call[0]!)),
        (nameof(IFileSystem.GetUrl), call => "/media/" + call[0]),
        (nameof(IFileSystem.GetRelativePath), call => ((string)call[0]!).Replace("/media/", "", StringComparison.Ordinal)));
}
