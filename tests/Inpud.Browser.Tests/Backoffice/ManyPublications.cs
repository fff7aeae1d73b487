using Inpud.Bench.Corpus;
using Inpud.Cms.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>A folder with 5,000 generated publications, written as rows; it and they are gone at the end.</summary>
public sealed class ManyPublications : IDisposable
{
    public const int Count = 5_000;

    private readonly SiteFixture _site;

    public ManyPublications(SiteFixture site)
    {
        _site = site;
        var (service, home) = (site.Get<IContentService>(), site.DocumentAt("home"));
        using var db = Databases.CreateDbContext();
        var ground = Ground.In(db, site.Get<IContentTypeService>());
        var folder = service.Create(OwnPublications.NewName("Many"), home.Key, "publicationFolder");
        folder.SetCultureName(folder.Name!, "en");
        folder.SetValue("title", folder.Name, "en");
        Assert.True(service.Save(folder).Success);
        Folder = folder.Key;
        ground = ground with { Folder = new GroundFolder(folder.Id, folder.Path, folder.Level, NextPlace: 0, folder.CreatorId) };
        new WritePublications(Databases.CreateDbContext, ground, site.Get<IShortStringHelper>())
            .Run(Enumerable.Range(1, Count).Select(x => InEnglish(PlanPublication.Of(x, ground.Pickable))));
        Names = [.. Enumerable.Range(1, Count).Select(x => PlanPublication.Of(x, ground.Pickable).Texts["en"].Name)];
    }

    public Guid Folder { get; }

    /// <summary>Where the folder's list is in the client.</summary>
    public string List => $"content/workspace/document/edit/{Folder}/en/view/collection";

    private IDbContextFactory<CmsDbContext> Databases => _site.Get<IDbContextFactory<CmsDbContext>>();

    /// <summary>The names of the publications, the oldest first; each ends in its number, which no other name holds.</summary>
    public IReadOnlyList<string> Names { get; }

    public void Dispose()
    {
        var service = _site.Get<IContentService>();
        using var db = Databases.CreateDbContext();
        var id = service.GetById(Folder)!.Id;
        var versions = db.Versions.Where(version => db.Nodes.Any(x => x.ParentId == id && x.Id == version.NodeId)).Select(x => x.Id);
        db.Variants.Where(x => versions.Contains(x.VersionId)).ExecuteDelete();
        db.Nodes.Where(x => x.ParentId == id).ExecuteDelete();
        service.Delete(service.GetById(Folder)!);
    }

    private static PlannedPublication InEnglish(PlannedPublication plan) =>
        plan with { Texts = plan.Texts.Where(x => x.Key == "en").ToDictionary(StringComparer.Ordinal) };
}
