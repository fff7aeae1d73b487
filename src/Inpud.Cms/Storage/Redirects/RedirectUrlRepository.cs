using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Redirects;

/// <summary>Addresses that documents had once. Found by hash, whatever the case in which they were written.</summary>
internal sealed class RedirectUrlRepository(CmsScopeProvider scopes, TimeProvider time) : IRedirectUrlRepository
{
    public IRedirectUrl? Get(Guid id) => Load(Rows.Where(x => x.Key == id)).FirstOrDefault();

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) =>
        Load(Newest(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Key)) : Rows));

    public bool Exists(Guid id) => Rows.Any(x => x.Key == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Load(Newest(Rows.Matching(query)));

    public int Count(IQuery<IRedirectUrl>? query) => Rows.Matching(query).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        Load(At(url).Where(x => x.ContentKey == contentKey)).FirstOrDefault(x => IsOf(x, culture));

    public IRedirectUrl? GetMostRecentUrl(string url) => Load(At(url).Take(1)).FirstOrDefault();

    public async Task<IRedirectUrl?> GetMostRecentUrlAsync(string url) =>
        await At(url).FirstOrDefaultAsync() is { } row ? ToEntity(row) : null;

    public IRedirectUrl? GetMostRecentUrl(string url, string culture) => MostRecent([.. At(url)], culture);

    public async Task<IRedirectUrl?> GetMostRecentUrlAsync(string url, string culture) => MostRecent(await At(url).ToListAsync(), culture);

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Load(Newest(Rows.Where(x => x.ContentKey == contentKey)));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Rows, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var db = scopes.Reading();
        if (db.Nodes.Where(x => x.Id == rootContentId).Select(x => x.Path).FirstOrDefault() is not { } path)
        {
            total = 0;
            return [];
        }

        // A range on the index: everything in a path sorts before '~'.
        var (first, last) = (path + ",", path + ",~");
        var below =
            from redirect in Rows
            join node in db.Nodes on redirect.ContentId equals node.Id
            where node.Id == rootContentId || (string.Compare(node.Path, first) >= 0 && string.Compare(node.Path, last) < 0)
            select redirect;
        return Page(below, pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total) =>
        Page(Matching(searchTerm), pageIndex, pageSize, out total);

    /// <summary>Those that lead to some documents or to what lies below them.</summary>
    /// <param name="paths">The paths of those documents; null for all redirects.</param>
    /// <param name="searchTerm">Part of the old address; null for any.</param>
    public IEnumerable<IRedirectUrl> Below(IReadOnlyCollection<string>? paths, string? searchTerm, long pageIndex, int pageSize, out long total)
    {
        if (paths is null)
        {
            return Page(Matching(searchTerm), pageIndex, pageSize, out total);
        }

        string[] branches = [.. paths.Select(x => x + ",")];
        var nodes = scopes.Reading().Nodes.Where(node => branches.Any(branch => (node.Path + ",").StartsWith(branch)));
        return Page(Matching(searchTerm).Where(x => nodes.Any(node => node.Id == x.ContentId)), pageIndex, pageSize, out total);
    }

    /// <exception cref="InvalidOperationException">The document does not exist.</exception>
    public void Save(IRedirectUrl entity)
    {
        var db = scopes.Writing();
        var contentId = db.Nodes.Where(x => x.Key == entity.ContentKey).Select(x => (int?)x.Id).FirstOrDefault()
            ?? throw new InvalidOperationException($"There is no document {entity.ContentKey} to redirect to.");
        var row = db.Redirects.SingleOrDefault(x => x.Key == entity.Key)
            ?? db.Redirects.Add(new RedirectUrlRow { Key = entity.Key, Url = "", UrlHash = "" }).Entity;
        (row.ContentId, row.ContentKey, row.Culture) = (contentId, entity.ContentKey, NullIfEmpty(entity.Culture));
        (row.Url, row.UrlHash, row.CreateDateUtc) = (entity.Url, HashOf(entity.Url), entity.CreateDateUtc.ToUniversalTime());
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.ContentId) = (NumberOf(row.Key), contentId);
        entity.ResetDirtyProperties(true);
    }

    public void Delete(IRedirectUrl entity)
    {
        Delete(entity.Key);
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public void Delete(Guid id) => scopes.Writing().Redirects.Where(x => x.Key == id).ExecuteDelete();

    public void DeleteAll() => scopes.Writing().Redirects.ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) => scopes.Writing().Redirects.Where(x => x.ContentKey == contentKey).ExecuteDelete();

    private IQueryable<RedirectUrlRow> Rows => scopes.Reading().Redirects.AsNoTracking();

    private IQueryable<RedirectUrlRow> Matching(string? searchTerm)
    {
        var folded = searchTerm?.Trim().ToLowerInvariant();
        return folded is null ? Rows : Rows.Where(x => x.Url.ToLower().Contains(folded));
    }

    private static IQueryable<RedirectUrlRow> Newest(IQueryable<RedirectUrlRow> rows) =>
        rows.OrderByDescending(x => x.CreateDateUtc).ThenByDescending(x => x.Key);

    /// <summary>What was once at this address, newest first.</summary>
    private IQueryable<RedirectUrlRow> At(string url)
    {
        var hash = HashOf(url);
        return Newest(Rows.Where(x => x.UrlHash == hash));
    }

    /// <summary>The language's own redirect before one of no language; never another language's.</summary>
    private static IRedirectUrl? MostRecent(IReadOnlyCollection<RedirectUrlRow> rows, string culture)
    {
        var row = rows.FirstOrDefault(x => string.Equals(x.Culture, culture, StringComparison.OrdinalIgnoreCase))
            ?? rows.FirstOrDefault(x => x.Culture is null);
        return row is null ? null : ToEntity(row);
    }

    private static bool IsOf(IRedirectUrl redirect, string? culture) =>
        string.Equals(redirect.Culture ?? "", culture ?? "", StringComparison.OrdinalIgnoreCase);

    private static IRedirectUrl[] Page(IQueryable<RedirectUrlRow> rows, long pageIndex, int pageSize, out long total)
    {
        total = rows.LongCount();
        return Load(Newest(rows).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    private static IRedirectUrl[] Load(IQueryable<RedirectUrlRow> rows) => [.. rows.AsEnumerable().Select(ToEntity)];

    private static string HashOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.ToLowerInvariant())));

    private static string? NullIfEmpty(string? culture) => string.IsNullOrWhiteSpace(culture) ? null : culture;

    /// <summary>Redirects are known by key; the number only tells Core that one was saved.</summary>
    private static int NumberOf(Guid key) => key.GetHashCode() is var hash and not 0 ? hash : 1;

    private static IRedirectUrl ToEntity(RedirectUrlRow row)
    {
        var redirect = new RedirectUrl
        {
            Key = row.Key, Id = NumberOf(row.Key), ContentId = row.ContentId, ContentKey = row.ContentKey, Culture = row.Culture,
            Url = row.Url, CreateDateUtc = row.CreateDateUtc, CreateDate = row.CreateDateUtc,
        };
        redirect.ResetDirtyProperties(false);
        return redirect;
    }
}
