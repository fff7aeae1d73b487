using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Media;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>An editor who has one folder of their own.</summary>
public sealed class MediaStartNodeTests(SiteFixture site, Cast cast) : IClassFixture<Cast>, IAsyncLifetime
{
    private const string Outside = "Lying outside";
    private readonly World _world = new(site, cast, Person.Writer);
    private Guid _own;
    private Guid _below;
    private Guid _outside;
    private Api _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _own = await _world.FolderAsync(name: "Own");
        _below = await _world.FolderAsync(_own, "Own below");
        _outside = await _world.FolderAsync(await _world.FolderAsync(name: Outside), Outside + " below");
        var user = await site.UserAsync(Constants.Security.EditorGroupKey);
        user.StartMediaIds = [_world.StoredMedia(_own)!.Id];
        site.Get<IUserService>().Save(user);
        _editor = new Api(site, _world.StoredUser(user.Key)!);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_lies_outside_is_shown_nowhere()
    {
        var above = site.Get<IMediaService>().GetParent(_world.StoredMedia(_outside)!)!.Key;
        var used = site.Get<IRelationService>().GetByRelationTypeAlias(Constants.Conventions.RelationTypes.RelatedMediaAlias)!.First();
        var cover = site.Get<IMediaService>().GetById(used.ChildId)!.Key;
        foreach (var path in new[]
        {
            "tree/media/root?take=1000", $"tree/media/children?parentId={above}", $"tree/media/ancestors?descendantId={_outside}",
            $"item/media?id={_outside}&id={_below}", $"item/media/ancestors?id={_outside}", $"item/media/search?query={Uri.EscapeDataString(Outside)}",
            "collection/media?take=1000", $"collection/media?id={above}", $"media/urls?id={cover}", $"imaging/resize/urls?id={cover}", $"media/are-referenced?id={cover}",
        })
        {
            var seen = (await _editor.GetAsync(path)).ToJsonString();
            Assert.False(seen.Contains(Outside, StringComparison.Ordinal) || seen.Contains(cover.ToString(), StringComparison.Ordinal), $"{path}: {seen}");
        }

        Assert.Contains("Own below", (await _editor.GetAsync($"tree/media/children?parentId={_own}")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_is_neither_opened_nor_touched_and_nothing_goes_there()
    {
        var thrown = await _world.ThrownFolderAsync();
        var folder = Constants.MediaTypes.Guids.FolderGuid;
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, $"media/{_outside}", null),
            (HttpMethod.Get, $"media/{_outside}/audit-log", null),
            (HttpMethod.Get, $"media/{_outside}/referenced-by", null),
            (HttpMethod.Get, $"media/{_outside}/referenced-descendants", null),
            (HttpMethod.Get, "recycle-bin/media/root", null),
            (HttpMethod.Get, $"recycle-bin/media/children?parentId={thrown}", null),
            (HttpMethod.Get, $"recycle-bin/media/{thrown}/original-parent", null),
            (HttpMethod.Post, "media", MediaEditor.NewItem(Guid.NewGuid(), "New", folder, _outside, upload: null)),
            (HttpMethod.Post, "media", MediaEditor.NewItem(Guid.NewGuid(), "New", folder, null, upload: null)),
            (HttpMethod.Put, $"media/{_outside}", await _world.Admin.GetAsync($"media/{_outside}")),
            (HttpMethod.Put, $"media/{_outside}/move", new { target = World.Ref(_own) }),
            (HttpMethod.Put, $"media/{_below}/move", new { target = World.Ref(_outside) }),
            (HttpMethod.Put, $"media/{_below}/move", new { target = (object?)null }),
            (HttpMethod.Put, "media/sort", new { parent = World.Ref(_outside), sorting = Array.Empty<object>() }),
            (HttpMethod.Put, $"media/{_outside}/sort-children", new { field = "Name", direction = "Ascending" }),
            (HttpMethod.Put, "media/root/sort-children", new { field = "Name", direction = "Ascending" }),
            (HttpMethod.Put, $"media/{_outside}/move-to-recycle-bin", null),
            (HttpMethod.Delete, $"media/{_outside}", null),
            (HttpMethod.Delete, $"recycle-bin/media/{thrown}", null),
            (HttpMethod.Delete, "recycle-bin/media", null),
            (HttpMethod.Put, $"recycle-bin/media/{thrown}/restore", new { target = World.Ref(_own) }),
        })
        {
            await cast.RefusedAsync(_editor, method, path, body);
        }
    }
}
