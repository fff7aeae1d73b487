using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Imaging;

namespace Inpud.Cms.Tests.Imaging;

public sealed class ImageSignatureTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("a secret of the site");

    [Theory]
    [InlineData("/media/a1/cover.jpg?width=300", "/media/a1/cover.jpg?width=300")]
    [InlineData("/media/A1/Cover.JPG?Width=300&RMode=Crop", "/media/a1/cover.jpg?width=300&rmode=crop")]
    [InlineData("/media/a1/cover.jpg?rxy=0.5,0.2&width=300", "/media/a1/cover.jpg?rxy=0.5,0.2&width=300")]
    [InlineData("/media/a1/cover.jpg?rxy=0.5%2C0.2&bgcolor=%23FFF", "/media/a1/cover.jpg?rxy=0.5,0.2&bgcolor=%23fff")]
    [InlineData("/media/a1/cover.jpg?width=300&v=1da&rnd=2&hmac=00&utm_source=x", "/media/a1/cover.jpg?width=300")]
    [InlineData("/media/a1/cover.jpg?width=100&height=5&width=300", "/media/a1/cover.jpg?width=300&height=5")]
    [InlineData("/media/a1/отчёт.jpg?width=300", "/media/a1/%d0%be%d1%82%d1%87%d1%91%d1%82.jpg?width=300")]
    [InlineData("https://example.org/media/a1/cover.jpg?width=300", "/media/a1/cover.jpg?width=300")]
    public void What_is_signed_is_the_lower_cased_path_with_the_known_commands(string url, string signedText)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.ASCII.GetBytes(signedText)));

        Assert.Equal(expected, ImageSignature.Of(url, Secret));
    }

    [Theory]
    [InlineData("/media/a1/cover.jpg")]
    [InlineData("/media/a1/cover.jpg?v=1")]
    public void Without_a_command_there_is_nothing_to_sign(string url) => Assert.Null(ImageSignature.Of(url, Secret));
}
