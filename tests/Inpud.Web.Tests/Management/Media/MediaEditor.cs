using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Web.Tests.Management.Media;

/// <summary>Somebody who is signed in and edits media as the client does.</summary>
public sealed class MediaEditor : IDisposable
{
    private const string Api = "/umbraco/management/api/v1";
    private readonly HttpClient _http;
    private readonly SiteFixture _site;

    private MediaEditor(SiteFixture site, IUser user, CookieContainer cookies)
    {
        (_site, User) = (site, user);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Client.BaseAddress };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
    }

    public IUser User { get; }

    public static async Task<MediaEditor> SignedInAsync(SiteFixture site, string group = "editor")
    {
        var user = await new People(site).EditorAsync(group);
        var browser = new Browser(site);
        using var answer = await browser.SignInAsync(user.Email, People.Password);
        Assert.True(browser.HasCookie("UMB_UCONTEXT"), $"{user.Email} cannot sign in: {answer.StatusCode}");
        return new MediaEditor(site, user, browser.Cookies);
    }

    /// <summary>Somebody who sees no other media than a folder's.</summary>
    public static async Task<MediaEditor> OfFolderAsync(SiteFixture site, Guid folder)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var alias = $"only{folder:N}";
        var group = new UserGroup(site.Get<IShortStringHelper>()) { Alias = alias, Name = alias, StartMediaId = site.Get<IMediaService>().GetById(folder)!.Id };
        group.AddAllowedSection(Umbraco.Cms.Core.Constants.Applications.Media);
        group.HasAccessToAllLanguages = true;
        var made = await scope.ServiceProvider.GetRequiredService<IUserGroupService>().CreateAsync(group, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        return await SignedInAsync(site, alias);
    }

    /// <summary>Somebody who edits one language.</summary>
    public static async Task<MediaEditor> OfLanguageAsync(SiteFixture site, string isoCode)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var alias = $"in{isoCode}{Guid.NewGuid():N}";
        var language = (await site.Get<ILanguageService>().GetAsync(isoCode))!;
        var group = new UserGroup(site.Get<IShortStringHelper>()) { Alias = alias, Name = alias, StartMediaId = -1, StartContentId = -1 };
        group.AddAllowedSection(Umbraco.Cms.Core.Constants.Applications.Media);
        group.AddAllowedLanguage(language.Id);
        var made = await scope.ServiceProvider.GetRequiredService<IUserGroupService>().CreateAsync(group, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        return await SignedInAsync(site, alias);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(Full(address));

    public async Task<JsonElement> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<(HttpStatusCode Status, JsonElement Problem)> SendAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, Full(address)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public async Task DoneAsync(HttpMethod method, string address, object? body = null)
    {
        var (status, problem) = await SendAsync(method, address, body);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Created, $"{method} {address}: {status} {problem}");
    }

    /// <summary>Uploads a file.</summary>
    /// <returns>Its key, and what the site said.</returns>
    public async Task<(Guid Key, HttpStatusCode Status, JsonElement Problem)> UploadAsync(string name, byte[] content, Guid? key = null)
    {
        var id = key ?? Guid.NewGuid();
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(content), "File", name } };
        using var answer = await _http.PostAsync(Full("/temporary-file"), form);
        var text = await answer.Content.ReadAsStringAsync();
        return (id, answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Drops a file, as the client does: uploads it and makes an item of it, without naming a language.</summary>
    public async Task<Guid> DropAsync(string fileName, byte[] content, Guid type, Guid? parent = null)
    {
        var upload = await UploadAsync(fileName, content);
        Assert.True(upload.Status == HttpStatusCode.Created, upload.Problem.ToString());
        var id = Guid.NewGuid();
        await DoneAsync(HttpMethod.Post, "/media", NewItem(id, Path.GetFileNameWithoutExtension(fileName), type, parent, upload.Key));
        return id;
    }

    public async Task<Guid> FolderAsync(string name, Guid? parent = null)
    {
        var id = Guid.NewGuid();
        await DoneAsync(HttpMethod.Post, "/media", NewItem(id, name, Umbraco.Cms.Core.Constants.MediaTypes.Guids.FolderGuid, parent, upload: null));
        return id;
    }

    public static object NewItem(Guid id, string name, Guid type, Guid? parent, Guid? upload) => new
    {
        id,
        parent = parent is { } key ? new { id = key } : null,
        mediaType = new { id = type },
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        values = upload is { } file
            ? new object[] { new { editorAlias = "", alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = file } } }
            : [],
    };

    /// <summary>An item as the client holds it and sends it back.</summary>
    public async Task<JsonObject> HoldAsync(Guid id) => JsonNode.Parse((await ReadAsync($"/media/{id}")).GetRawText())!.AsObject();

    /// <summary>Leaves the site as it was: whatever this person put at the root is gone.</summary>
    public void Dispose()
    {
        var media = _site.Get<IMediaService>();
        foreach (var item in media.GetRootMedia().Where(x => x.CreatorId == User.Id).ToArray())
        {
            media.Delete(item);
        }

        _http.Dispose();
    }

    private static string Full(string address) => address.StartsWith("/media/", StringComparison.Ordinal) && address.Contains('.') ? address
        : address.StartsWith("/umbraco", StringComparison.Ordinal) ? address : Api + address;
}
