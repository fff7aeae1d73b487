using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Media;
using Inpud.Web.Tests.Management.Users;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>What one question of one person is about. Everything is made by an administrator, and gone afterwards.</summary>
internal sealed class World(SiteFixture site, Cast cast, Person person) : IAsyncDisposable
{
    public const string English = "Doors that open";
    public const string French = "Portes ouvertes";

    private static int _number;
    private readonly Drafts _drafts = new(site);
    private readonly List<Guid> _media = [];
    private readonly List<Func<Task>> _undo = [];

    public SiteFixture Site => site;

    public Person Person => person;

    public Api Me { get; private set; } = cast.Of(person);

    public Api Admin => cast.Administrator;

    /// <summary>To whom belongs what people have for themselves.</summary>
    public Api Owner => person == Person.Nobody ? Admin : Me;

    /// <summary>A word that was never used.</summary>
    public string Word { get; } = $"word{Interlocked.Increment(ref _number)}x{Environment.ProcessId}";

    public T Get<T>()
        where T : notnull => site.Get<T>();

    /// <summary>For what changes the person itself.</summary>
    public async Task BeSomebodyNewAsync() => Me = await cast.SomebodyNewAsync(person);

    /// <summary>A publication in English and French.</summary>
    public async Task<Guid> DocumentAsync(string english = English, string french = French, Guid? parent = null) =>
        Guid.Parse(await _drafts.MakeAsync(Admin, english, french, parent));

    public async Task<Guid> PublishedAsync()
    {
        var key = await DocumentAsync();
        await Admin.DoAsync(HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "en" }, new { culture = "fr" } } });
        return key;
    }

    public async Task<Guid> ThrownAwayAsync()
    {
        var key = await DocumentAsync();
        await Admin.DoAsync(HttpMethod.Put, $"document/{key}/move-to-recycle-bin");
        return key;
    }

    /// <summary>A topic with another below it: topics may be copied, moved and sorted.</summary>
    public async Task<(Guid Topic, Guid Below, Guid Other)> TopicsAsync()
    {
        var topics = SiteFixture.KeyOf("topics");
        var topic = await TopicAsync("First", topics);
        return (topic, await TopicAsync("Upper", topic), await TopicAsync("Lower", topic));
    }

    public void Forget(string? document) => _drafts.Remember(document);

    /// <summary>A document as a client has it and would send it back with another French title.</summary>
    public async Task<JsonNode> ChangedAsync(Guid key, string culture = "fr", string title = "Un autre titre")
    {
        var opened = await Admin.GetAsync($"document/{key}");
        Drafts.Entry(opened, "title", culture)["value"] = title;
        return opened;
    }

    public IContent? Stored(Guid key) => site.Get<IContentService>().GetById(key);

    public object? Title(Guid key, string culture = "fr", bool published = false) => Stored(key)?.GetValue("title", culture, published: published);

    /// <summary>A folder.</summary>
    public async Task<Guid> FolderAsync(Guid? parent = null, string name = "A folder")
    {
        var id = Guid.NewGuid();
        await Admin.DoAsync(HttpMethod.Post, "media", MediaEditor.NewItem(id, name, Constants.MediaTypes.Guids.FolderGuid, parent, upload: null));
        _media.Add(id);
        return id;
    }

    public async Task<Guid> ThrownFolderAsync()
    {
        var key = await FolderAsync();
        await Admin.DoAsync(HttpMethod.Put, $"media/{key}/move-to-recycle-bin");
        return key;
    }

    public void ForgetMedia(Guid key) => _media.Add(key);

    public IMedia? StoredMedia(Guid key) => site.Get<IMediaService>().GetById(key);

    /// <summary>An upload on its way into something.</summary>
    public async Task<Guid> UploadAsync(string name, byte[] content)
    {
        var id = Guid.CreateVersion7();
        await Owner.DoAsync(HttpMethod.Post, "temporary-file", Form(id, name, content));
        _undo.Add(() => Owner.SendAsync(HttpMethod.Delete, $"temporary-file/{id}"));
        return id;
    }

    public static MultipartFormDataContent Form(Guid id, string name, byte[] content) =>
        new() { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(content), "File", name } };

    /// <summary>An interface word with a text in one language.</summary>
    public async Task<Guid> InterfaceWordAsync(string culture = "fr", Guid? parent = null)
    {
        var body = new { name = parent is null ? Word : Word + ".below", parent = Ref(parent), translations = new[] { new { isoCode = culture, translation = "Ancien" } } };
        var key = Guid.Parse((await Admin.DoAsync(HttpMethod.Post, "dictionary", body))!);
        ForgetWord(key);
        return key;
    }

    public void ForgetWord(Guid key) => _undo.Add(() => Admin.SendAsync(HttpMethod.Delete, $"dictionary/{key}"));

    public async Task<object?> TextAsync(Guid word, string culture = "fr") =>
        (await site.Get<IDictionaryItemService>().GetAsync(word))?.Translations.FirstOrDefault(x => x.LanguageIsoCode == culture)?.Value;

    /// <summary>Somebody else.</summary>
    public async Task<IUser> UserAsync(string group = "writer")
    {
        var user = await new People(site).EditorAsync(group);
        _undo.Add(() => DeleteUserAsync(user.Key));
        return user;
    }

    public IUser? StoredUser(Guid key) => site.Get<IBackOfficeUserReader>().GetByKey(key);

    public async Task DeleteUserAsync(Guid key) => await site.Get<IUserService>().DeleteAsync(Constants.Security.SuperUserKey, key);

    public async Task<IUserGroup> GroupAsync()
    {
        var group = await Groups.MakeAsync(site, ["content"], ["Umb.Document.Read"]);
        ForgetGroup(group.Key);
        return group;
    }

    public void ForgetGroup(Guid key) => _undo.Add(async () => await site.Get<IUserGroupService>().DeleteAsync(new HashSet<Guid> { key }));

    public void AtTheEnd(Func<Task> undo) => _undo.Add(undo);

    public static object? Ref(Guid? key) => key is { } id ? new { id } : null;

    public static object[] Refs(params Guid[] keys) => [.. keys.Select(id => new { id })];

    public async ValueTask DisposeAsync()
    {
        foreach (var undo in Enumerable.Reverse(_undo))
        {
            await undo();
        }

        _drafts.Dispose();
        foreach (var media in _media.Select(StoredMedia).OfType<IMedia>().OrderByDescending(x => x.Level).ToArray())
        {
            site.Get<IMediaService>().Delete(media);
        }
    }

    private async Task<Guid> TopicAsync(string name, Guid parent)
    {
        var type = site.DocumentAt("topics").Key == parent ? TypeBelow(parent) : Stored(parent)!.ContentType.Key;
        var body = Drafts.Body(name, $"{name} fr", parent);
        body["documentType"] = new JsonObject { ["id"] = type };
        body["values"] = new JsonArray();
        var key = (await Admin.DoAsync(HttpMethod.Post, "document", body))!;
        _drafts.Remember(key);
        return Guid.Parse(key);
    }

    private Guid TypeBelow(Guid parent) =>
        site.Get<IContentService>().GetPagedChildren(Stored(parent)!.Id, 0, 1, out _).First().ContentType.Key;
}
