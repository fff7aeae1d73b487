using System.Globalization;
using System.Text;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>A media folder of one test, with files to upload; gone at its end.</summary>
internal sealed class OwnMedia : IDisposable
{
    private readonly SiteFixture _site;
    private readonly IMediaService _media;
    private readonly string _files = Directory.CreateTempSubdirectory("inpud-files").FullName;

    public OwnMedia(SiteFixture site)
    {
        _site = site;
        _media = site.Get<IMediaService>();
        var folder = _media.CreateMedia(OwnPublications.NewName("Folder"), -1, "Folder");
        Assert.True(_media.Save(folder).Success);
        Folder = folder.Key;
    }

    public Guid Folder { get; }

    /// <summary>Where the folder is in the client.</summary>
    public string List => $"media/workspace/media/edit/{Folder}/invariant/view/collection";

    public IMedia[] Items => [.. _media.GetPagedChildren(_media.GetById(Folder)!.Id, 0, 100, out _)];

    public IMedia? Named(string name) => Items.SingleOrDefault(x => x.Name == name);

    /// <summary>A picture of the demonstration content under another name.</summary>
    public string Picture(string name, string of = "words-matter")
    {
        var path = Path.Combine(_files, name);
        File.Copy(Path.Combine(SiteFixture.SeedFolder, "media", "covers", $"{of}.png"), path, overwrite: true);
        return path;
    }

    /// <summary>An item with such a picture, made without the client.</summary>
    public Guid Make(string name)
    {
        var item = _media.CreateMedia(name, _media.GetById(Folder)!.Id, Constants.Conventions.MediaTypes.Image);
        item.SetCultureName(name, "en");
        var files = _site.Get<MediaFileManager>();
        var path = files.GetMediaPath(name, item.Key, item.Properties[Constants.Conventions.Media.File]!.PropertyType.Key);
        using (var content = File.OpenRead(Picture(name)))
        {
            files.FileSystem.AddFile(path, content);
        }

        item.SetValue(Constants.Conventions.Media.File, $$"""{"src":"{{files.FileSystem.GetUrl(path)}}"}""");
        Assert.True(_media.Save(item).Success);
        return item.Key;
    }

    /// <summary>A value of an item as it stands now.</summary>
    public string? Text(Guid item, string alias, string? culture = null) => _media.GetById(item)!.GetValue<string>(alias, culture);

    /// <summary>A drawing.</summary>
    public string Drawing(string name, string svg)
    {
        var path = Path.Combine(_files, name);
        File.WriteAllText(path, svg);
        return path;
    }

    /// <summary>An empty page in PDF that names its author.</summary>
    public string Pdf(string name, string author)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>", $"<< /Author ({author}) >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, text) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", places.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x:D10} 00000 n \n")))
            .Append(CultureInfo.InvariantCulture, $"trailer << /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n");
        var path = Path.Combine(_files, name);
        File.WriteAllText(path, pdf.ToString(), Encoding.Latin1);
        return path;
    }

    public void Dispose()
    {
        _media.Delete(_media.GetById(Folder)!);
        Directory.Delete(_files, recursive: true);
    }
}
