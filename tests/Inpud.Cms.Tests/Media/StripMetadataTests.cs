using System.Buffers.Binary;
using Inpud.Cms.Media.Metadata;
using NetVips;

namespace Inpud.Cms.Tests.Media;

public sealed class StripMetadataTests
{
    public static TheoryData<string> Formats => [.. Pictures.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_loses_who_and_where_and_keeps_every_pixel(string format)
    {
        var telling = Pictures.Telling(format);
        Assert.True(Pictures.Tells(telling));

        var stripped = StripMetadata.From(telling);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.False(Pictures.Tells(stripped.Content));
        Assert.Equal(Pictures.Pixels(telling), Pictures.Pixels(stripped.Content));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_without_metadata_stays_byte_for_byte(string format)
    {
        var clean = Pictures.Clean(format);

        var result = StripMetadata.From(clean);

        Assert.Equal(StripOutcome.Clean, result.Outcome);
        Assert.Equal(clean, result.Content.ToArray());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cleaned_picture_stays_as_it_is_when_cleaned_again(string format)
    {
        var once = StripMetadata.From(Pictures.Telling(format, orientation: 6));

        var twice = StripMetadata.From(once.Content);

        Assert.Equal(StripOutcome.Clean, twice.Outcome);
        Assert.Equal(once.Content.ToArray(), twice.Content.ToArray());
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".tif")]
    public void A_turned_picture_still_says_which_way_up_it_is(string format)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var stripped = StripMetadata.From(Pictures.Telling(format, orientation));

            using var image = Image.NewFromBuffer(stripped.Content.ToArray());
            var told = image.Contains("orientation") ? (int)image.Get("orientation") : 1;
            Assert.Equal(orientation, told);
            Assert.False(Pictures.Tells(stripped.Content));
        }
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void What_is_hidden_behind_the_end_of_a_picture_goes(string format)
    {
        byte[] hiding = [.. Pictures.Clean(format), .. Pictures.Telling(".jpg")];

        var stripped = StripMetadata.From(hiding);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.Equal(Pictures.Clean(format), stripped.Content.ToArray());
    }

    [Fact]
    public void A_colour_profile_stays()
    {
        using var image = Pictures.Quarters(60, 40);
        using var telling = image.Mutate(mutable => mutable.Set(GValue.BlobType, "xmp-data", Pictures.Xmp()));
        foreach (var format in new[] { ".jpg", ".png", ".webp", ".tif" })
        {
            var file = telling.WriteToBuffer(format, new VOption { { "profile", "p3" } });

            var stripped = StripMetadata.From(file);

            Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
            using var after = Image.NewFromBuffer(stripped.Content.ToArray());
            Assert.True(after.Contains("icc-profile-data"), format);
        }
    }

    [Fact]
    public void The_preview_in_a_JPEG_header_and_comments_go()
    {
        var clean = Pictures.Clean(".jpg");
        byte[] preview = [0xFF, 0xE0, 0, 19, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9];
        byte[] comment = [0xFF, 0xFE, 0, 6, .. "note"u8];
        var afterJfif = clean[2..4] is [0xFF, 0xE0] ? 4 + BinaryPrimitives.ReadUInt16BigEndian(clean.AsSpan(4)) : 2;
        byte[] telling = [0xFF, 0xD8, .. preview, .. comment, .. clean[afterJfif..]];

        var stripped = StripMetadata.From(telling);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.True(stripped.Content.Span.IndexOf("note"u8) < 0);
        Assert.Equal(telling.Length - comment.Length - 3, stripped.Content.Length);
        Assert.Equal(Pictures.Pixels(clean), Pictures.Pixels(stripped.Content));
    }

    [Fact]
    public void A_progressive_JPEG_is_cleaned_too()
    {
        using var image = Pictures.Photograph(200, 150);
        using var telling = image.Mutate(mutable => mutable.Set(GValue.GStrType, "exif-ifd0-Artist", Pictures.Person));
        var file = telling.JpegsaveBuffer(interlace: true, restartInterval: 4);

        var stripped = StripMetadata.From(file);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.Equal(Pictures.Pixels(file), Pictures.Pixels(stripped.Content));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void A_TIFF_of_several_pages_in_any_layout_is_cleaned(bool big, int pages)
    {
        using var image = Pictures.Quarters(64, 64 * pages);
        using var telling = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GIntType, "page-height", 64);
            mutable.Set(GValue.BlobType, "xmp-data", Pictures.Xmp());
            mutable.Set(GValue.GStrType, "image-description", Pictures.Person);
        });
        var file = telling.TiffsaveBuffer(bigtiff: big, pageHeight: 64);
        Assert.True(Pictures.Tells(file));

        var stripped = StripMetadata.From(file);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.Equal(file.Length, stripped.Content.Length);
        Assert.False(Pictures.Tells(stripped.Content));
        Assert.Equal(Pictures.Pixels(file), Pictures.Pixels(stripped.Content));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_EXIF_and_GPS_directories_of_a_TIFF_are_wiped(bool little)
    {
        var file = TiffForTests.WithExifAndGps(little);
        Assert.True(Pictures.Tells(file));

        var stripped = StripMetadata.From(file);

        Assert.Equal(StripOutcome.Stripped, stripped.Outcome);
        Assert.Equal(file.Length, stripped.Content.Length);
        Assert.False(Pictures.Tells(stripped.Content));
        Assert.Equal(Pictures.Pixels(file), Pictures.Pixels(stripped.Content));
        Assert.Equal(StripOutcome.Clean, StripMetadata.From(stripped.Content).Outcome);
    }

    [Fact]
    public void A_TIFF_whose_directories_lead_in_circles_is_read_once()
    {
        var file = TiffForTests.WithExifAndGps(little: true, nextDirectory: 8);

        Assert.Equal(StripOutcome.Stripped, StripMetadata.From(file).Outcome);
    }

    [Fact]
    public void Other_files_are_left_alone()
    {
        byte[] pdf = [.. "%PDF-1.7 /Author (Someone Named In Here)"u8];

        var result = StripMetadata.From(pdf, "report.pdf");

        Assert.Equal(StripOutcome.NotAPicture, result.Outcome);
        Assert.Equal(pdf, result.Content.ToArray());
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photo.PNG")]
    [InlineData("photo.heic")]
    public void A_file_that_only_claims_to_be_a_picture_is_refused(string name)
    {
        var result = StripMetadata.From("<html>"u8.ToArray(), name);

        Assert.Equal(StripOutcome.Refused, result.Outcome);
        Assert.Contains("is none", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_picture_is_refused() =>
        Assert.Equal(StripOutcome.Refused, StripMetadata.From(ReadOnlyMemory<byte>.Empty, "photo.jpg").Outcome);
}
