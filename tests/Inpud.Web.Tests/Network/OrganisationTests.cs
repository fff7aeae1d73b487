using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network;

/// <summary>Organisations and how they belong to each other.</summary>
public sealed class OrganisationTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task A_group_belongs_to_a_regional_network_and_to_the_womens_network()
    {
        var region = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var women = await _directory.OrganisationAsync("Women", OrganisationKind.WomensNetwork);
        var nation = await _directory.OrganisationAsync("Nation", OrganisationKind.NationalNetwork, region);
        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, nation, women);

        var tree = await _directory.Database.ReadAsync(NetworkTrees.ReadAsync);

        Assert.Equal((1L << region.NetworkNumber!.Value) | (1L << women.NetworkNumber!.Value), tree.NetworksOf(group.Id));
        Assert.Equal(1L << region.NetworkNumber!.Value, tree.NetworksOf(nation.Id));
    }

    [Fact]
    public async Task Nothing_belongs_to_itself()
    {
        var above = await _directory.OrganisationAsync("Above");
        var below = await _directory.OrganisationAsync("Below", OrganisationKind.LocalGroup, above);

        var answer = await site.Get<SaveOrganisation>().RunAsync(above.Key, new OrganisationInput { Name = above.Name, Parents = [below.Key] }, above.Revision);

        Assert.Equal("Parents", Assert.Single(answer.Problems).Field);
        Assert.Empty(await _directory.Database.ReadAsync(db => db.OrganisationParents.Where(x => x.OrganisationId == above.Id).ToListAsync()));
    }

    [Fact]
    public async Task Notes_about_an_organisation_are_sealed()
    {
        var made = Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(
            Guid.CreateVersion7(), new OrganisationInput { Name = _directory.Mark, Notes = "Ask for Amina." }, revision: null));
        Assert.DoesNotContain("Amina", System.Text.Encoding.UTF8.GetString(made.SealedNotes!), StringComparison.Ordinal);
    }
}
