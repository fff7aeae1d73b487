using CsCheck;
using Inpud.Cms.Imaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Cms.Tests.Imaging;

public sealed class ReadImageCommandsTests
{
    private static readonly string[] Names = ["width", "height", "rxy", "cc", "rmode", "format", "bgcolor", "quality", "x"];

    [Fact]
    public void Every_command_is_understood_whatever_its_case()
    {
        var (commands, problems) = Read("?WIDTH=300&height=200&rmode=BoxPad&rxy=0.25,0.75&cc=0.1,0.2,0.3,0.4&format=JPG&quality=60&bgcolor=fff&rcolor=1,2,3,4&autoorient=true&v=x&rnd=y");

        Assert.Empty(problems);
        Assert.Equal(
            new ImageCommands
            {
                Width = 300, Height = 200, Mode = ResizeMode.BoxPad, Focus = new FocalPoint(0.25, 0.75), Crop = new CropShares(0.1, 0.2, 0.3, 0.4),
                Format = RenditionFormat.Jpeg, Quality = 60, Background = Paint.White, Padding = new Paint(1, 2, 3, 4), AskForWork = true,
            },
            commands);
    }

    [Theory]
    [InlineData("?width=0")]
    [InlineData("?width=-5")]
    [InlineData("?width=5001")]
    [InlineData("?width=")]
    [InlineData("?width=1e3")]
    [InlineData("?height=99999999999999")]
    [InlineData("?rmode=manual")]
    [InlineData("?rmode=0")]
    [InlineData("?rxy=0.5")]
    [InlineData("?rxy=a,b")]
    [InlineData("?rxy=NaN,0")]
    [InlineData("?rxy=2,2")]
    [InlineData("?cc=0.5,0,0.5,0")]
    [InlineData("?cc=1,2,3")]
    [InlineData("?cc=-0.02,0,0,0")]
    [InlineData("?format=avif")]
    [InlineData("?format=svg")]
    [InlineData("?quality=101")]
    [InlineData("?bgcolor=window")]
    [InlineData("?bgcolor=12345")]
    [InlineData("?ranchor=middle")]
    [InlineData("?autoorient=maybe")]
    [InlineData("?blur=5")]
    [InlineData("?=5")]
    public void A_malformed_or_unknown_command_is_named(string query)
    {
        var (_, problems) = Read(query);

        Assert.Equal(query.Split('?', '=')[1], Assert.Single(problems).Key);
    }

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Assert.Equal(["blur", "height", "width"], Read("?width=x&height=y&blur=1&quality=50").Problems.Keys.Order());

    [Fact]
    public void A_crop_that_was_dragged_a_pixel_beyond_the_edge_ends_at_the_edge() =>
        Assert.Equal(new CropShares(0, 0.2, 0.0012, 0.4), Read("?cc=-0.0012,0.2,0.0012,0.4").Commands.Crop);

    [Fact]
    public void A_focal_point_wins_over_an_anchor_as_in_ImageSharp() =>
        Assert.Equal(new FocalPoint(0.2, 0.3), Read("?rxy=0.2,0.3&ranchor=top").Commands.Focus);

    [Fact]
    public void The_same_picture_has_one_name_whatever_the_order()
    {
        var one = Read("?width=300&rmode=crop&rxy=0.1,0.1&v=1").Commands.Canonical();
        var other = Read("?rxy=0.9,0.9&WIDTH=300&v=2&rmode=max").Commands.Canonical();

        Assert.Equal(one, other);
        Assert.NotEqual(one, Read("?width=301").Commands.Canonical());
    }

    [Fact]
    public void No_query_makes_the_reader_throw() =>
        Gen.Select(Gen.Int[0, 8].Select(index => Names[index]), Gen.String).Array[0, 6].Sample(pairs =>
        {
            var query = QueryString.Create(pairs.Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));
            _ = Read(query.Value ?? "").Commands.Canonical();
        });

    private static (ImageCommands Commands, IDictionary<string, string[]> Problems) Read(string query) =>
        ReadImageCommands.From(new QueryCollection(QueryHelpers.ParseQuery(query)), 5000, 5000);
}
