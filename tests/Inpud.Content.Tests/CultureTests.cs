using CsCheck;

namespace Inpud.Content.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("en", "EN")]
    [InlineData("pt-BR", "PT-br")]
    [InlineData("zh-Hant", "ZH-HANT")]
    public void A_culture_is_the_same_in_any_case(string one, string other)
    {
        Assert.Equal(Culture.Parse(one), Culture.Parse(other));
        Assert.Equal(one, Culture.Parse(other).Name);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ru", "ltr")]
    [InlineData("en", "ltr")]
    public void A_culture_knows_the_direction_it_is_written_in(string name, string direction) =>
        Assert.Equal(direction, Culture.Parse(name).Direction);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("klingon")]
    [InlineData("en_")]
    [InlineData("русский")]
    public void What_is_no_language_is_refused(string? text) => Assert.False(Culture.TryParse(text, out _));

    [Fact]
    public void Any_text_is_either_refused_or_survives_a_round_trip() =>
        Gen.String.Sample(text =>
        {
            if (Culture.TryParse(text, out var culture))
            {
                Assert.Equal(culture, Culture.Parse(culture.ToString()));
                Assert.NotEmpty(culture.Direction);
            }
        });

    [Fact]
    public void No_culture_at_all_has_an_empty_name() => Assert.Equal(string.Empty, default(Culture).Name);
}
