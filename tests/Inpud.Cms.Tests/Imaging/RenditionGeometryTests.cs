using CsCheck;
using Inpud.Cms.Imaging;

namespace Inpud.Cms.Tests.Imaging;

public sealed class RenditionGeometryTests
{
    private static readonly (int Width, int Height) Largest = (5000, 5000);

    [Theory]
    [InlineData(300, null, 300, 200)]
    [InlineData(null, 100, 150, 100)]
    [InlineData(null, null, 600, 400)]
    public void One_side_keeps_the_ratio(int? width, int? height, int expectedWidth, int expectedHeight)
    {
        var geometry = RenditionGeometry.For(new ImageCommands { Width = width, Height = height }, 600, 400, Largest);

        Assert.Equal((expectedWidth, expectedHeight), (geometry.CanvasWidth, geometry.CanvasHeight));
        Assert.Equal(new Box(0, 0, 600, 400), geometry.Cut);
    }

    [Theory]
    [InlineData("Crop", 100, 100, 100, 100)]
    [InlineData("Pad", 100, 67, 100, 100)]
    [InlineData("Max", 100, 67, 100, 67)]
    [InlineData("Min", 150, 100, 150, 100)]
    [InlineData("Stretch", 100, 100, 100, 100)]
    [InlineData("BoxPad", 100, 67, 100, 100)]
    public void Each_mode_fits_a_box_in_its_own_way(string mode, int width, int height, int canvasWidth, int canvasHeight)
    {
        var commands = new ImageCommands { Width = 100, Height = 100, Mode = Enum.Parse<ResizeMode>(mode) };

        var geometry = RenditionGeometry.For(commands, 600, 400, Largest);

        Assert.Equal((width, height, canvasWidth, canvasHeight), (geometry.Width, geometry.Height, geometry.CanvasWidth, geometry.CanvasHeight));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 100)]
    [InlineData(0.6, 160)]
    [InlineData(1, 200)]
    public void The_focal_point_is_kept_in_the_middle_as_far_as_the_edges_allow(double x, int expectedLeft)
    {
        var commands = new ImageCommands { Width = 100, Height = 100, Focus = new FocalPoint(x, 0.5) };

        var geometry = RenditionGeometry.For(commands, 600, 400, Largest);

        Assert.Equal(new Box(expectedLeft, 0, 400, 400), geometry.Cut);
    }

    [Fact]
    public void Crop_shares_are_cut_off_each_side()
    {
        var commands = new ImageCommands { Crop = new CropShares(0.1, 0.25, 0.4, 0.25), Width = 150 };

        var geometry = RenditionGeometry.For(commands, 600, 400, Largest);

        Assert.Equal(new Box(60, 100, 300, 200), geometry.Cut);
        Assert.Equal((150, 100), (geometry.Width, geometry.Height));
    }

    [Fact]
    public void Small_pictures_are_not_enlarged_by_min_and_boxpad()
    {
        var min = RenditionGeometry.For(new ImageCommands { Width = 900, Height = 900, Mode = ResizeMode.Min }, 60, 40, Largest);
        var box = RenditionGeometry.For(new ImageCommands { Width = 900, Height = 900, Mode = ResizeMode.BoxPad }, 60, 40, Largest);

        Assert.Equal((60, 40), (min.Width, min.Height));
        Assert.Equal((60, 40, 900, 900, 420, 430), (box.Width, box.Height, box.CanvasWidth, box.CanvasHeight, box.OffsetX, box.OffsetY));
    }

    [Fact]
    public void No_rendition_leaves_its_limits_nor_its_original()
    {
        var share = Gen.Double[0, 0.49];
        var commands = Gen.Select(
            Gen.Int[1, 5000].Nullable(), Gen.Int[1, 5000].Nullable(), Gen.Enum<ResizeMode>(), Gen.Double[0, 1], Gen.Double[0, 1],
            Gen.Select(share, share, share, share),
            (width, height, mode, x, y, cut) => new ImageCommands
            {
                Width = width, Height = height, Mode = mode, Focus = new FocalPoint(x, y), Crop = new CropShares(cut.Item1, cut.Item2, cut.Item3, cut.Item4),
            });
        Gen.Select(commands, Gen.Int[1, 20000], Gen.Int[1, 20000]).Sample((asked, width, height) =>
        {
            var made = RenditionGeometry.For(asked, width, height, Largest);
            return made.Cut.Left >= 0 && made.Cut.Top >= 0 && made.Cut.Width >= 1 && made.Cut.Height >= 1
                && made.Cut.Left + made.Cut.Width <= width && made.Cut.Top + made.Cut.Height <= height
                && made.CanvasWidth is >= 1 and <= 5000 && made.CanvasHeight is >= 1 and <= 5000
                && made.OffsetX >= 0 && made.OffsetY >= 0
                && made.OffsetX + made.Width <= made.CanvasWidth && made.OffsetY + made.Height <= made.CanvasHeight;
        });
    }
}
