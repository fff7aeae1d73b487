using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Seeding;

public sealed class StableKeyTests
{
    private static readonly Guid Owner = new("7a456a43-d3ad-4294-8b6b-beef4cdab9fc");

    [Fact]
    public void A_key_is_the_same_each_time_and_on_every_machine() =>
        Assert.Equal(StableKey.Of(Owner, "contributors[0]"), StableKey.Of(Owner, "contributors[0]"));

    [Fact]
    public void Different_things_have_different_keys() =>
        Assert.Equal(4, new[] { "a[0]", "a[1]", "b[0]", "a[0].b" }.Select(name => StableKey.Of(Owner, name)).Distinct().Count());

    [Fact]
    public void It_is_a_uuid_of_version_8()
    {
        Assert.Equal(8, StableKey.Of(Owner, "x").Version);
        Assert.InRange(StableKey.Of(Owner, "x").Variant, 8, 11);
    }
}
