using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Web.Tests.Network;

/// <summary>Organisations and contacts of one test's own; names are its own too, since the directory is shared.</summary>
internal sealed class Directory(SiteFixture site)
{
    public static Guid Somebody { get; } = Guid.Parse("0198aaaa-0000-7000-8000-000000000001");

    public string Mark { get; } = Guid.CreateVersion7().ToString("N")[16..];

    public InpudDatabase Database => site.Get<InpudDatabase>();

    public async Task<Organisation> OrganisationAsync(string name, OrganisationKind kind = OrganisationKind.NationalNetwork, params Organisation[] parents) =>
        Saved(await site.Get<SaveOrganisation>().RunAsync(Guid.CreateVersion7(), new OrganisationInput
        {
            Name = $"{name} {Mark}",
            Kind = kind,
            Country = "KE",
            Languages = ["fr", "en"],
            Parents = [.. parents.Select(x => x.Key)],
        }, revision: null));

    public async Task<Contact> ContactAsync(string name, AudienceClass audience = AudienceClass.Member, Organisation? organisation = null) =>
        Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), Input(name, audience, organisation), revision: null));

    public ContactInput Input(string name, AudienceClass audience = AudienceClass.Member, Organisation? organisation = null) => new()
    {
        Name = $"{name} {Mark}",
        Email = $"{name.ToLowerInvariant().Replace(' ', '.')}.{Mark}@example.org",
        Audience = audience,
        OrganisationKey = organisation?.Key,
        Notes = $"Met {name} {Mark} at a meeting.",
    };

    public Task<Contact> StoredAsync(Guid key) => Database.ReadAsync(db => db.Contacts.SingleAsync(x => x.Key == key));

    public static T Saved<T>(Content.Done<T> done)
    {
        Assert.Empty(done.Problems);
        return done.Value!;
    }
}
