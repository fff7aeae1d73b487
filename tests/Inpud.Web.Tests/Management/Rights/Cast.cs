using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Users;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>Those who ask: the site's own groups, the translators' limited to French.</summary>
public sealed class Cast(SiteFixture site) : IAsyncLifetime
{
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

    public ValueTask DisposeAsync() => Fingerprint.DisposeAsync();

    private string GroupOf(Person person) => person switch
    {
        Person.Translator => Translators.Alias,
        Person.Writer => "writer",
        Person.Administrator => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(person)),
    };
}
