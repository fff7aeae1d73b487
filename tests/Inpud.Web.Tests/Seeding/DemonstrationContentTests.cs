using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Seeding;

public sealed class DemonstrationContentTests(SiteFixture site)
{
    [Fact]
    public void The_demonstration_content_is_as_rich_as_promised()
    {
        var documents = site.Get<IContentService>();
        var all = documents.GetPagedDescendants(-1, 0, 1000, out _).ToLookup(x => x.ContentType.Alias);
        Assert.True(all["publication"].Count() >= 16);
        Assert.True(all["statement"].Count() >= 6);
        Assert.True(all["campaign"].Count() >= 3);
        Assert.Equal(12, all["topic"].Count());
        Assert.Equal(8, all["region"].Count());
        Assert.Equal(6, all["page"].Count());
        Assert.True(all["publication"].Concat(all["statement"]).Concat(all["campaign"]).Count(x => x.PublishedCultures.Count() == 6) >= 8);
        Assert.All(all["publication"].Concat(all["statement"]).Concat(all["campaign"]), x =>
            Assert.True(x.GetValue<string>("body", "en")!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length >= 250, x.Name));
    }
}
