using System.Net;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Users;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>Those who ask: the site's own groups, the translators' limited to French.</summary>
public sealed class Cast(SiteFixture site) : IAsyncLifetime
{
    public const string ReadProperties = "Umb.Document.PropertyValue.Read";
    public const string WriteProperties = "Umb.Document.PropertyValue.Write";

    private readonly Dictionary<Person, Api> _known = [];

    /// <summary>The translators of French: what all translators may, in one language.</summary>
    public IUserGroup Translators { get; private set; } = null!;

    /// <summary>Of the site's database.</summary>
    internal Fingerprint Fingerprint { get; } = new(site);

    internal Api Administrator => Of(Person.Administrator);

    internal Api Of(Person person) => _known[person];

    public async ValueTask InitializeAsync()
    {
        await Fingerprint.OpenAsync();
        var all = (await site.Get<IUserGroupService>().GetAsync(Constants.Security.TranslatorGroupKey))!;
        Translators = await Groups.MakeAsync(site, [.. all.AllowedSections], [.. all.Permissions], "fr");
        _known[Person.Nobody] = new Api(site, user: null);
        foreach (var person in new[] { Person.Translator, Person.Writer, Person.Administrator })
        {
            _known[person] = await SomebodyNewAsync(person);
        }
    }

    /// <summary>For what changes the person itself.</summary>
    internal async Task<Api> SomebodyNewAsync(Person person) => person == Person.Nobody ? Of(person) : new Api(site, await new People(site).EditorAsync(GroupOf(person)));

    /// <summary>Somebody of a group of their own.</summary>
    internal async Task<Api> MemberAsync(string[] sections, IEnumerable<string> verbs, params string[] languages) =>
        new(site, await site.UserAsync((await Groups.MakeAsync(site, sections, [.. verbs], languages)).Key));

    /// <summary>What the editors' group may do.</summary>
    internal async Task<IReadOnlyCollection<string>> EditorsVerbsAsync() =>
        [.. (await site.Get<IUserGroupService>().GetAsync(Constants.Security.EditorGroupKey))!.Permissions];

    /// <summary>An editor who may do with properties what is said of <paramref name="everywhere"/>, and of single properties something else.</summary>
    internal async Task<Api> EditorAsync(string[] everywhere, params (Guid Type, string Alias, string[] Verbs)[] said)
    {
        var group = await Groups.MakeAsync(
            site, ["content"], [.. (await EditorsVerbsAsync()).Except([ReadProperties, WriteProperties], StringComparer.Ordinal), .. everywhere]);
        group.GranularPermissions = said.SelectMany(Rows).ToHashSet();
        Assert.True((await site.Get<IUserGroupService>().UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        return new Api(site, await site.UserAsync(group.Key));
    }

    /// <summary>Does what must be refused, and leaves the database as it is.</summary>
    internal async Task RefusedAsync(Api who, HttpMethod method, string path, object? body = null, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        var before = await Fingerprint.TakeAsync();
        using var answer = await who.RawAsync(method, path, body);
        Assert.True(answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal((path, ""), (path, Fingerprint.Difference(before, await Fingerprint.TakeAsync())));
    }

    public ValueTask DisposeAsync() => Fingerprint.DisposeAsync();

    private IEnumerable<IGranularPermission> Rows((Guid Type, string Alias, string[] Verbs) said)
    {
        var property = site.Get<IContentTypeService>().Get(said.Type)!.CompositionPropertyTypes.Single(x => x.Alias == said.Alias).Key;
        return said.Verbs.DefaultIfEmpty("").Select(verb => new DocumentPropertyValueGranularPermission { Key = said.Type, Permission = $"{property}|{verb}" });
    }

    private string GroupOf(Person person) => person switch
    {
        Person.Translator => Translators.Alias,
        Person.Writer => "writer",
        Person.Administrator => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(person)),
    };
}
