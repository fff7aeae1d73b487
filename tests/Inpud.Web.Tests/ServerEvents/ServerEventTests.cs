using System.Collections.Concurrent;
using System.Net;
using Inpud.Cms.Backoffice.ServerEvents;
using Inpud.Cms.Sync;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.AspNetCore.SignalR.Client;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;
using Type = Umbraco.Cms.Core.Constants.ServerEvents.EventType;

namespace Inpud.Web.Tests.ServerEvents;

/// <summary>What open editing clients are told, heard by a real client of the hub. Each test makes items of its own and deletes them.</summary>
public sealed class ServerEventTests(SiteFixture site) : IDisposable
{
    private readonly List<IContent> _made = [];

    private IContentService Documents => site.Get<IContentService>();

    [Theory]
    [InlineData("/umbraco/serverEventHub/negotiate?negotiateVersion=1")]
    [InlineData("/umbraco/PreviewHub/negotiate?negotiateVersion=1")]
    public async Task Nobody_listens_without_having_signed_in(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_document_is_told_of_from_its_making_to_its_end()
    {
        await using var editor = await ListenAsync(await site.UserAsync(Constants.Security.EditorGroupKey));

        var document = Made("publications");
        await editor.HearsAsync(Type.Created, Source.Document, document.Key);
        document.SetValue("title", "Another title", "en");
        Documents.Save(document);
        await editor.HearsAsync(Type.Updated, Source.Document, document.Key);
        Documents.Publish(document, ["en"]);
        await editor.HearsAsync(Type.Updated, Source.Document, document.Key);
        Documents.MoveToRecycleBin(document);
        await editor.HearsAsync(Type.Trashed, Source.Document, document.Key);
        Documents.Delete(document);
        await editor.HearsAsync(Type.Deleted, Source.Document, document.Key);
    }

    [Fact]
    public async Task Documents_are_told_of_to_those_alone_whose_start_nodes_contain_them()
    {
        await using var inside = await ListenAsync(await site.UserAsync(Constants.Security.EditorGroupKey, SiteFixture.KeyOf("publications")));
        await using var outside = await ListenAsync(await site.UserAsync(Constants.Security.EditorGroupKey, SiteFixture.KeyOf("statements")));

        var document = Made("publications");
        await inside.HearsAsync(Type.Created, Source.Document, document.Key);
        Documents.Move(document, site.DocumentAt("statements").Id);
        await outside.HearsAsync(Type.Updated, Source.Document, document.Key);

        // Who saw it before is told that it left.
        await inside.HearsAsync(Type.Updated, Source.Document, document.Key);
        Assert.DoesNotContain(outside.Heard, x => x.EventType == Type.Created && x.Key == document.Key);
    }

    [Fact]
    public async Task Each_hears_of_what_their_sections_show_and_of_nothing_else()
    {
        await using var translator = await ListenAsync(await site.UserAsync(Constants.Security.TranslatorGroupKey));
        await using var administrator = await ListenAsync(await site.UserAsync(Constants.Security.AdminGroupKey));
        var dictionary = site.Get<IDictionaryItemService>();
        var webhooks = site.Get<IWebhookService>();

        var item = (await dictionary.CreateAsync(new DictionaryItem($"event.{Guid.NewGuid():N}"), Constants.Security.SuperUserKey)).Result;
        var webhook = (await webhooks.CreateAsync(new Webhook("https://example.org/", false, [], ["Umbraco.ContentPublish"]))).Result;
        await translator.HearsAsync(null, Source.DictionaryItem, item.Key);
        await administrator.HearsAsync(null, Source.DictionaryItem, item.Key);
        await administrator.HearsAsync(null, Source.Webhook, webhook.Key);
        await dictionary.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        await webhooks.DeleteAsync(webhook.Key);
        await administrator.HearsAsync(Type.Deleted, Source.Webhook, webhook.Key);
        await translator.HearsAsync(Type.Deleted, Source.DictionaryItem, item.Key);

        Assert.DoesNotContain(translator.Heard, x => x.EventSource == Source.Webhook);
    }

    [Fact]
    public async Task Whoever_gets_other_groups_is_told_and_hears_from_then_on_what_those_may()
    {
        var user = await site.UserAsync(Constants.Security.TranslatorGroupKey);
        await using var browser = await ListenAsync(user);
        var users = site.Get<IUserService>();
        user = users.GetUserById(user.Id)!;
        user.AddGroup((await site.Get<IUserGroupService>().GetAsync(Constants.Security.EditorGroupKey))!.ToReadOnlyGroup());
        users.Save(user);
        await browser.HearsAsync(Type.Updated, Source.CurrentUser, user.Key);

        var document = Made("publications");
        await browser.HearsAsync(Type.Created, Source.Document, document.Key);
        user.IsApproved = false;
        users.Save(user);
        document.SetValue("title", "After the dismissal", "en");
        Documents.Save(document);
        await using var other = await ListenAsync(await site.UserAsync(Constants.Security.EditorGroupKey));
        document.SetValue("title", "After it once more", "en");
        Documents.Save(document);
        await other.HearsAsync(Type.Updated, Source.Document, document.Key);

        Assert.DoesNotContain(browser.Heard, x => x.EventType == Type.Updated && x.Key == document.Key);
    }

    [Fact]
    public async Task What_another_machine_did_is_told_here_once_and_what_was_done_here_is_not_told_again()
    {
        await using var editor = await ListenAsync(await site.UserAsync(Constants.Security.EditorGroupKey));
        var document = Made("publications");
        await editor.HearsAsync(Type.Created, Source.Document, document.Key);
        var instructions = site.Get<CacheInstructions>();
        instructions.CarryOutOthers(CancellationToken.None);

        var other = Guid.NewGuid();
        var json = site.Get<IJsonSerializer>();
        var told = new RefreshInstruction
        {
            RefresherId = ServerEventRefresher.UniqueId,
            RefreshType = RefreshMethodType.RefreshByJson,
            JsonPayload = json.Serialize(new[] { new RaisedEvent(Type.Updated, Source.Document, other, document.Path) }),
        };
        using (var scope = site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Get<ICacheInstructionRepository>().Add(
                new CacheInstruction(0, DateTime.UtcNow, json.Serialize(new[] { told }), "another machine", 1));
            scope.Complete();
        }

        instructions.CarryOutOthers(CancellationToken.None);
        instructions.CarryOutOthers(CancellationToken.None);

        await editor.HearsAsync(Type.Updated, Source.Document, other);
        Assert.Single(editor.Heard, x => x.Key == document.Key);
        Assert.Single(editor.Heard, x => x.Key == other);
    }

    [Fact]
    public async Task A_window_that_shows_a_preview_is_told_when_its_document_was_saved()
    {
        var told = Channel();
        await using var window = Connection("/umbraco/PreviewHub", await site.UserAsync(Constants.Security.EditorGroupKey));
        window.On<Guid>("refreshed", key => told.Writer.TryWrite(key));
        await window.StartAsync(TestContext.Current.CancellationToken);

        var document = Made("publications");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await told.Reader.ReadAsync(patience.Token) != document.Key)
        {
        }
    }

    public void Dispose()
    {
        foreach (var document in _made.Select(x => Documents.GetById(x.Key)).OfType<IContent>())
        {
            Documents.Delete(document);
        }
    }

    private static System.Threading.Channels.Channel<Guid> Channel() => System.Threading.Channels.Channel.CreateUnbounded<Guid>();

    private IContent Made(string folder)
    {
        var title = $"Told of {Guid.NewGuid():N}";
        var document = Documents.Create(title, site.DocumentAt(folder).Id, "publication");
        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2026-01-01T00:00:00+00:00","timeZone":null}""");
        document.SetCultureName(title, "en");
        document.SetValue("title", title, "en");
        Assert.True(Documents.Save(document).Success);
        _made.Add(document);
        return document;
    }

    private HubConnection Connection(string address, IUser user) => new HubConnectionBuilder()
        .WithUrl(new Uri(site.Client.BaseAddress!, address), options =>
        {
            options.Headers["Cookie"] = site.CookieOf(user);
            options.AccessTokenProvider = () => Task.FromResult<string?>("[redacted]");
        })
        .Build();

    private async Task<Listening> ListenAsync(IUser user)
    {
        var listening = new Listening(Connection("/umbraco/serverEventHub", user));
        await listening.StartAsync();
        return listening;
    }

    private sealed record Event(string EventType, string EventSource, Guid Key);

    private sealed class Listening : IAsyncDisposable
    {
        private readonly HubConnection _connection;
        private readonly ConcurrentQueue<Event> _heard = [];
        private int _read;

        public Listening(HubConnection connection)
        {
            _connection = connection;
            connection.On<Event>("notify", _heard.Enqueue);
        }

        public IEnumerable<Event> Heard => _heard;

        public async Task StartAsync()
        {
            await _connection.StartAsync();

            // The hub answers the handshake before it has put the browser into its groups.
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        /// <summary>Waits for an event after the one that was waited for last.</summary>
        public async Task HearsAsync(string? type, string source, Guid key)
        {
            for (var waited = 0; waited < 100; waited++)
            {
                var all = _heard.ToArray();
                var found = Array.FindIndex(all, _read, x => (type is null || x.EventType == type) && x.EventSource == source && x.Key == key);
                if (found >= 0)
                {
                    _read = found + 1;
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }

            Assert.Fail($"{type} {source} {key} was not heard; heard: {string.Join("; ", _heard)}");
        }

        public ValueTask DisposeAsync() => _connection.DisposeAsync();
    }
}
