using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Publications;

public sealed class LicenceTests
{
    [Theory]
    [InlineData("CC BY 4.0", true)]
    [InlineData("CC BY-NC-SA 4.0", true)]
    [InlineData("CC0 1.0", true)]
    [InlineData("public domain", true)]
    [InlineData("CC BY-ND 4.0", false)]
    [InlineData("CC BY-NC-ND 3.0", false)]
    [InlineData("all rights reserved", false)]
    public void A_licence_tells_whether_anyone_may_translate(string name, bool expected) =>
        Assert.Equal(expected, Licence.Named(name)!.AllowsTranslation);

    [Fact]
    public void A_Creative_Commons_licence_leads_to_its_deed() =>
        Assert.Equal("https://creativecommons.org/licenses/by-nc-nd/3.0/", Licence.Named("CC BY-NC-ND 3.0")!.Deed!.AbsoluteUri);

    [Fact]
    public void All_rights_reserved_has_no_deed() => Assert.Null(Licence.Named("all rights reserved")!.Deed);

    [Theory]
    [InlineData(null)]
    [InlineData("CC BY 5.0")]
    public void An_unknown_licence_is_none(string? name) => Assert.Null(Licence.Named(name));
}
