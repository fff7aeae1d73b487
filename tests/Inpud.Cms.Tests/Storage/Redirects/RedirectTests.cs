using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Redirects;

public sealed class RedirectTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IRedirectUrlRepository _redirects;

    public RedirectTests()
    {
        _bed = new StorageBed(services => services.AddAuditAndAddressStorage());
        _redirects = _bed.Get<IRedirectUrlRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task The_newest_document_that_left_an_address_gets_its_visitors()
    {
        var (first, second) = (_bed.AddNode("First"), _bed.AddNode("Second"));
        Add("/publications/старый-адрес", first);
        Add("/publications/старый-адрес", second);

        Assert.Equal(second.Key, _bed.Do(() => _redirects.GetMostRecentUrl("/publications/Старый-адрес"))!.ContentKey);
        Assert.Equal(second.Id, (await _bed.DoAsync(() => _redirects.GetMostRecentUrlAsync("/publications/старый-адрес")))!.ContentId);
        Assert.Null(await _bed.DoAsync(() => _redirects.GetMostRecentUrlAsync("/elsewhere")));
    }

    [Fact]
    public async Task A_language_follows_its_own_redirect_then_one_of_no_language_never_another_languages()
    {
        var (any, french, russian) = (_bed.AddNode("Any"), _bed.AddNode("French"), _bed.AddNode("Russian"));
        Add("/a", french, "fr");
        Add("/a", any);
        Add("/a", russian, "ru");
        Add("/b", russian, "ru");

        Assert.Equal(french.Key, _bed.Do(() => _redirects.GetMostRecentUrl("/a", "FR"))!.ContentKey);
        Assert.Equal(any.Key, (await _bed.DoAsync(() => _redirects.GetMostRecentUrlAsync("/a", "es")))!.ContentKey);
        Assert.Null(_bed.Do(() => _redirects.GetMostRecentUrl("/b", "fr")));
    }

    [Fact]
    public void Leaving_the_same_address_twice_keeps_one_redirect()
    {
        var page = _bed.AddNode("Page");
        var added = Add("/a", page, "fr");
        var again = _bed.Do(() => _redirects.Get("/A", page.Key, "fr"))!;
        again.CreateDateUtc = _bed.Clock.Now;
        _bed.Do(() => _redirects.Save(again));

        var only = _bed.Do(() => _redirects.GetContentUrls(page.Key)).Single();
        Assert.Equal((added.Key, _bed.Clock.Now, true), (only.Key, only.CreateDateUtc, only.HasIdentity));
        Assert.Null(_bed.Do(() => _redirects.Get("/a", page.Key, null)));
    }

    [Fact]
    public void Redirects_are_listed_below_a_document_and_searched()
    {
        var root = _bed.AddNode("Root");
        var (below, beside) = (_bed.AddNode("Below", below: root), _bed.AddNode("Beside"));
        Add("/one", root);
        Add("/two/Things", below);
        Add("/three/things", beside);

        Assert.Equal(["/two/Things", "/one"], Page(() => (_redirects.GetAllUrls(root.Id, 0, 10, out var total), total), 2));
        Assert.Equal(["/two/Things"], Page(() => (_redirects.GetAllUrls(1, 1, out var total), total), 3));
        Assert.Equal(["/three/things", "/two/Things"], Page(() => (_redirects.SearchUrls("THINGS", 0, 10, out var total), total), 2));
    }

    [Fact]
    public void Redirects_go_with_their_document_or_when_told()
    {
        var (page, other) = (_bed.AddNode("Page"), _bed.AddNode("Other"));
        Add("/a", page);
        Add("/b", other);
        var last = Add("/c", other);
        _bed.RemoveNode(page);
        Assert.Equal(2, _bed.Do(() => _redirects.Count(null)));
        _bed.Do(() => _redirects.Delete(last));
        Assert.False(_bed.Do(() => _redirects.Exists(last.Key)));
        _bed.Do(() => _redirects.DeleteContentUrls(other.Key));
        Assert.Empty(_bed.Do(() => _redirects.GetMany()));
    }

    [Fact]
    public void Finding_a_redirect_costs_one_statement()
    {
        Add("/a", _bed.AddNode("Page"), "fr");

        Assert.Equal(1, _bed.Statements.Of(() => _bed.Do(() => _redirects.GetMostRecentUrl("/a", "fr"))));
    }

    [Fact]
    public void A_redirect_to_nothing_is_refused()
    {
        Assert.Throws<InvalidOperationException>(
            () => _bed.Do(() => _redirects.Save(new RedirectUrl { Url = "/a", ContentKey = Guid.NewGuid() })));
    }

    private string[] Page(Func<(IEnumerable<IRedirectUrl> Items, long Total)> read, long total)
    {
        var (items, found) = _bed.Do(read);
        Assert.Equal(total, found);
        return [.. items.Select(x => x.Url)];
    }

    private RedirectUrl Add(string url, NodeRow node, string? culture = null)
    {
        _bed.Clock.Move(TimeSpan.FromMinutes(1));
        var redirect =
            new RedirectUrl { Key = Guid.NewGuid(), Url = url, ContentKey = node.Key, Culture = culture, CreateDateUtc = _bed.Clock.Now };
        _bed.Do(() => _redirects.Save(redirect));
        return redirect;
    }
}
