using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Tests.Seeding;

/// <summary>The seed in this repository.</summary>
internal static class CommittedSeed
{
    public static string Path => RepositoryFile.In("content-seed");

    public static SeedFolder Read()
    {
        var reading = new ReadSeedFolder(SeedTypes.Site).From(Path);
        Assert.Empty(reading.Problems);
        return reading.Folder!;
    }
}
