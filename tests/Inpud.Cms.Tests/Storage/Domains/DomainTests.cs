using System.Data;
using Inpud.Cms.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Domains;

public sealed class DomainTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IDomainRepository _domains;

    public DomainTests()
    {
        _bed = new StorageBed(services => services.AddAuditAndAddressStorage());
        _domains = _bed.Get<IDomainRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Domains_come_back_in_their_order_with_their_language()
    {
        var home = _bed.AddNode("Home");
        var (en, fr) = (_bed.AddLanguage("en", isDefault: true), _bed.AddLanguage("fr"));
        Save(new UmbracoDomain("/fr") { LanguageId = fr.Id, RootContentId = home.Id, SortOrder = 1 });
        Save(new UmbracoDomain("/en") { LanguageId = en.Id, RootContentId = home.Id, SortOrder = 0 });
        Save(new UmbracoDomain($"*{home.Id}") { LanguageId = en.Id, RootContentId = home.Id, SortOrder = 5 });

        Assert.Equal([("/en", "en"), ("/fr", "fr")], _bed.Do(() => _domains.GetAll(false)).Select(x => (x.DomainName, x.LanguageIsoCode)));
        Assert.Equal(-1, _bed.Do(() => _domains.GetAssignedDomains(home.Id, true)).First().SortOrder);
        Assert.Empty(_bed.Do(() => _domains.GetAssignedDomains(home.Id + 1, true)));
    }

    [Fact]
    public void A_domain_is_one_however_it_is_written()
    {
        Save(new UmbracoDomain("Example.org/FR"));

        Assert.True(_bed.Do(() => _domains.Exists("example.org/fr")));
        Assert.Equal("Example.org/FR", _bed.Do(() => _domains.GetByName("EXAMPLE.ORG/fr"))?.DomainName);
        Assert.Throws<DuplicateNameException>(() => Save(new UmbracoDomain("example.org/fr")));
    }

    [Fact]
    public void A_domain_can_give_its_name_to_another_within_one_change()
    {
        var (en, fr) = (_bed.AddLanguage("en", isDefault: true), _bed.AddLanguage("fr"));
        var domain = new UmbracoDomain("/x") { LanguageId = en.Id };
        Save(domain);
        _bed.Do(() =>
        {
            _domains.Delete(domain);
            _domains.Save(new UmbracoDomain("/x") { LanguageId = fr.Id });
        });

        Assert.Equal("fr", _bed.Do(() => _domains.GetByName("/x"))!.LanguageIsoCode);
    }

    [Fact]
    public void A_domain_goes_with_its_document_and_with_its_language()
    {
        var home = _bed.AddNode("Home");
        var fr = _bed.AddLanguage("fr");
        Save(new UmbracoDomain("/home") { RootContentId = home.Id });
        Save(new UmbracoDomain("/fr") { LanguageId = fr.Id });
        _bed.RemoveNode(home);
        _bed.Do(() => _bed.Get<ILanguageRepository>().Delete(fr));

        Assert.Equal(0, _bed.Look(db => db.Domains.Count()));
    }

    [Fact]
    public void Reading_domains_again_asks_the_database_nothing()
    {
        Save(new UmbracoDomain("/x"));
        _bed.Do(() => _domains.GetAll(true));

        Assert.Equal(0, _bed.Statements.Of(() => _bed.Do(() => _domains.GetAll(true))));
    }

    private void Save(IDomain domain) => _bed.Do(() => _domains.Save(domain));
}
