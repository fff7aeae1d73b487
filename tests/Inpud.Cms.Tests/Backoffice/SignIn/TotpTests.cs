using System.Text;
using CsCheck;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;

namespace Inpud.Cms.Tests.Backoffice.SignIn;

public sealed class TotpTests
{
    private static readonly byte[] _secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, of whose eight digits ours are the last six.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string eightDigits)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(eightDigits[2..], Totp.CodeAt(_secret, Totp.StepAt(now)));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_wrong_but_no_more(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.CodeAt(_secret, Totp.StepAt(now.AddSeconds(seconds)));

        Assert.Equal(accepted, Totp.StepOf(_secret, code, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_is_refused(string code) =>
        Assert.Null(Totp.StepOf(_secret, code, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)));

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_the_standard_says(string text, string base32)
    {
        Assert.Equal(base32, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Decode(base32)!));
    }

    [Fact]
    public void Any_secret_is_read_back_however_it_is_typed() => Gen.Byte.Array[0, 64].Sample(bytes =>
        Base32.Decode(string.Join(' ', Base32.Encode(bytes).ToLowerInvariant().Chunk(4).Select(x => new string(x))))!.SequenceEqual(bytes));

    [Fact]
    public void What_is_no_secret_is_told_apart() => Assert.Null(Base32.Decode("0189"));
}
