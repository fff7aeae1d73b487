using Inpud.Cms.Storage.Protection;

namespace Inpud.Cms.Tests.Storage.Protection;

public sealed class KeyPlaceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("inpud-keys-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("site/data/keys", "site/data")]
    [InlineData("site/data", "site/data")]
    [InlineData("site", "site/data")]
    [InlineData("elsewhere/../site/data/keys", "site/data")]
    [InlineData("link", "site/data")]
    public void Keys_that_a_copy_of_the_data_would_bring_along_are_refused_with_what_to_set(string keys, string data)
    {
        Directory.CreateDirectory(Path.Combine(_root, "site", "data", "keys"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Path.Combine(_root, "site", "data", "keys"));
        var refused = Assert.Throws<KeyPlaceRefusedException>(() => Check(keys, data));
        Assert.Contains("Inpud:SignIn:KeyFolder", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "site/data")]
    [InlineData("site/data-keys", "site/data")]
    [InlineData("site/keys", "site/data")]
    public void Keys_beside_the_data_are_taken(string keys, string data) => Check(keys, data);

    [Fact]
    public void What_has_no_folder_is_in_nobodys_way() => KeyPlace.MustBeApart(_root, [("a server's database", null)]);

    private void Check(string keys, string data) => KeyPlace.MustBeApart(Path.Combine(_root, keys), [("the data", Path.Combine(_root, data))]);
}
