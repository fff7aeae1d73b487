using Inpud.Cms.PublishedContent;
using Inpud.Cms.Tests.Hosting;
using Inpud.Cms.Tests.PropertyEditors;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class BodyCacheTests(CmsFixture cms)
{
    private const long Kilobyte = 1024;

    [Fact]
    public void Bodies_never_take_more_memory_than_allowed()
    {
        using var bodies = NewCache(megabytes: 1);
        var keys = Enumerable.Range(0, 100).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var key in keys)
        {
            bodies.GetOrRead(key, () => (Body(), 100 * Kilobyte, true));
        }

        Assert.True(keys.Count(x => bodies.Get(x) is not null) <= 10);
        Assert.Null(Kept(bodies, Guid.NewGuid(), 2048 * Kilobyte));
    }

    [Fact]
    public void What_is_kept_is_not_read_again()
    {
        using var bodies = NewCache(megabytes: 1);
        var (key, body, reads) = (Guid.NewGuid(), Body(), 0);
        for (var i = 0; i < 3; i++)
        {
            Assert.Same(body, bodies.GetOrRead(key, () =>
            {
                reads++;
                return (body, 1, true);
            }));
        }

        Assert.Equal(1, reads);
        bodies.Remove(key);
        Assert.Null(bodies.Get(key));
    }

    [Fact]
    public void A_body_that_changes_while_it_is_read_is_given_and_not_kept()
    {
        using var bodies = NewCache(megabytes: 1);
        foreach (var change in new Action<Guid>[] { bodies.Remove, _ => bodies.Clear() })
        {
            var key = Guid.NewGuid();
            var given = bodies.GetOrRead(key, () =>
            {
                var body = Body();
                change(key);
                return (body, 1, true);
            });

            Assert.NotNull(given);
            Assert.Null(bodies.Get(key));
        }
    }

    [Fact]
    public void A_body_that_must_not_be_kept_is_not()
    {
        using var bodies = NewCache(megabytes: 1);
        var key = Guid.NewGuid();

        Assert.NotNull(bodies.GetOrRead(key, () => (Body(), 1, false)));
        Assert.Null(bodies.Get(key));
        Assert.Null(bodies.GetOrRead(key, () => default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_537)]
    public void A_senseless_limit_is_refused(int megabytes)
    {
        var checks = cms.Get<IEnumerable<IValidateOptions<PublishedContentCacheSettings>>>();

        Assert.Contains(checks, x => x.Validate(Options.DefaultName, new PublishedContentCacheSettings { MemoryLimitMegabytes = megabytes }).Failed);
        Assert.Equal(64, cms.Get<IOptions<PublishedContentCacheSettings>>().Value.MemoryLimitMegabytes);
    }

    private static BodyCache NewCache(int megabytes) => new(Options.Create(new PublishedContentCacheSettings { MemoryLimitMegabytes = megabytes }));

    private static IPublishedContent Body() => Stub.Of<IPublishedContent>();

    private static IPublishedContent? Kept(BodyCache bodies, Guid key, long bytes)
    {
        bodies.GetOrRead(key, () => (Body(), bytes, true));
        return bodies.Get(key);
    }
}
