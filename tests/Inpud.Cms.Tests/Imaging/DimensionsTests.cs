using System.Text;
using CsCheck;
using Inpud.Cms.Imaging;
using Inpud.Cms.Tests.Media;
using Size = System.Drawing.Size;

namespace Inpud.Cms.Tests.Imaging;

public sealed class DimensionsTests
{
    [Fact]
    public void A_turned_picture_measures_as_it_is_shown()
    {
        using var stream = new MemoryStream(Pictures.Telling(".jpg", orientation: 6));
        stream.Position = 3;

        Assert.Equal(new Size(80, 120), new ImageDimensions().GetDimensions(stream));
        Assert.Equal(3, stream.Position);
    }

    [Fact]
    public void Every_supported_ending_can_be_measured()
    {
        foreach (var ending in new ImageDimensions().SupportedImageFileTypes)
        {
            using var stream = new MemoryStream(Pictures.Clean("." + ending));
            Assert.Equal(new Size(120, 80), new ImageDimensions().GetDimensions(stream));
        }
    }

    [Fact]
    public void Nothing_that_is_no_picture_has_a_size_nor_throws()
    {
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            using var stream = new MemoryStream(bytes);
            return new ImageDimensions().GetDimensions(stream) is null && new SvgDimensions().GetDimensions(stream) is null;
        });
        Assert.Null(new ImageDimensions().GetDimensions(Stream.Null));
        Assert.Null(new ImageDimensions().GetDimensions(null));
    }

    [Theory]
    [InlineData("width='100' height='50'", 100, 50)]
    [InlineData("width='1in' height='2.54cm' viewBox='0 0 9 9'", 96, 96)]
    [InlineData("width='100%' height='100%' viewBox='0 0 640 480'", 640, 480)]
    [InlineData("viewBox='0,0,12.4,7.6'", 12, 8)]
    public void A_drawing_is_measured_by_its_size_or_its_view_box(string attributes, int width, int height) =>
        Assert.Equal(new Size(width, height), Measure($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>"));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<svg viewBox='0 0 0 5'/>")]
    [InlineData("<html width='5' height='5'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg width='&a;' height='5'/>")]
    public void A_drawing_that_says_no_size_has_none(string svg) => Assert.Null(Measure(svg));

    private static Size? Measure(string svg)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(svg));
        return new SvgDimensions().GetDimensions(stream);
    }
}
