using CsCheck;
using Inpud.Cms.Media.Metadata;

namespace Inpud.Cms.Tests.Media;

public sealed class StripMetadataProperties
{
    private static readonly byte[][] Files =
        [.. Pictures.Formats.SelectMany(format => new[] { Pictures.Clean(format), Pictures.Telling(format, 6) })];

    private static readonly Gen<byte[]> AnyFile = Gen.Int[0, Files.Length - 1].Select(index => Files[index]);

    [Fact]
    public void A_picture_cut_short_anywhere_is_refused_and_never_throws() =>
        Gen.Select(AnyFile, Gen.Double[0, 0.9999]).Sample(
            (file, share) =>
            {
                var cut = file[..(int)(file.Length * share)];
                return StripMetadata.From(cut, "picture.jpg").Outcome == StripOutcome.Refused;
            },
            iter: 4000);

    [Fact]
    public void A_picture_with_bytes_changed_at_random_never_throws() =>
        Gen.Select(AnyFile, Gen.Select(Gen.Double[0, 0.9999], Gen.Byte).Array[1, 12]).Sample(
            (file, changes) =>
            {
                var damaged = file.ToArray();
                foreach (var (share, value) in changes)
                {
                    damaged[(int)(share * damaged.Length)] = value;
                }

                var result = StripMetadata.From(damaged, "picture.jpg");
                return result.Outcome != StripOutcome.Clean || result.Content.Span.SequenceEqual(damaged);
            },
            iter: 8000);

    [Fact]
    public void The_first_bytes_of_a_picture_changed_at_random_never_throw() =>
        Gen.Select(AnyFile, Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 6]).Sample(
            (file, changes) =>
            {
                var damaged = file.ToArray();
                foreach (var (at, value) in changes.Where(change => change.Item1 < damaged.Length))
                {
                    damaged[at] = value;
                }

                _ = StripMetadata.From(damaged, "picture.jpg");
            },
            iter: 8000);

    [Fact]
    public void Whatever_is_cleaned_is_clean_afterwards() =>
        Gen.Select(Gen.Int[0, Pictures.Formats.Length - 1], Gen.Int[1, 8], Gen.Int[8, 90], Gen.Int[8, 90]).Sample(
            (format, orientation, width, height) =>
            {
                var stripped = StripMetadata.From(Pictures.Telling(Pictures.Formats[format], orientation, width, height));
                return stripped.Outcome == StripOutcome.Stripped
                    && !Pictures.Tells(stripped.Content)
                    && StripMetadata.From(stripped.Content).Outcome == StripOutcome.Clean;
            },
            iter: 100);

    [Fact]
    public void Clean_pictures_of_any_size_stay_as_they_are() =>
        Gen.Select(Gen.Int[0, Pictures.Formats.Length - 1], Gen.Int[8, 90], Gen.Int[8, 90]).Sample(
            (format, width, height) =>
            {
                var clean = Pictures.Clean(Pictures.Formats[format], width, height);
                var result = StripMetadata.From(clean);
                return result.Outcome == StripOutcome.Clean && result.Content.Span.SequenceEqual(clean);
            },
            iter: 100);
}
