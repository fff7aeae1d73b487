using Inpud.Content.Exporting;
using Inpud.Content.Seeding;
using Inpud.Content.Tests.Seeding;

namespace Inpud.Content.Tests.Exporting;

public sealed class WriteSeedFolderTests : IDisposable
{
    private readonly SeedOnDisk seed = new();
    private readonly DirectoryInfo target = Directory.CreateTempSubdirectory("export-");

    public void Dispose()
    {
        seed.Dispose();
        target.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_written_reads_as_what_was_read()
    {
        var folder = seed.ReadWell();
        await WriteAsync(folder);

        var again = new Inpud.Content.Seeding.Reading.ReadSeedFolder(SeedTypes.Site).From(target.FullName);
        Assert.Empty(again.Problems);
        Assert.Equal(folder.Languages, again.Folder!.Languages);
        Assert.Equal(folder.Dictionary["ar"], again.Folder.Dictionary["ar"]);
        Assert.Equal(folder.Nodes.Select(node => node.Path), again.Folder.Nodes.Select(node => node.Path));
        Assert.All(folder.Nodes.Zip(again.Folder.Nodes), pair =>
        {
            Assert.Equal(pair.First.Values, pair.Second.Values);
            Assert.Equal(pair.First.Cultures, pair.Second.Cultures);
        });
        Assert.Equal("picture", File.ReadAllText(Path.Combine(target.FullName, "media/covers/words.png")));
    }

    [Fact]
    public async Task Writing_twice_gives_the_same_bytes_and_leaves_nothing_behind()
    {
        await WriteAsync(seed.ReadWell());
        var first = Files();
        await WriteAsync(seed.ReadWell());

        Assert.Equal(first, Files());
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(target.FullName), entry => Path.GetFileName(entry).StartsWith(".export-"));
    }

    [Fact]
    public async Task What_an_old_seed_had_and_the_new_one_has_not_is_gone_but_the_readme_and_hidden_files_stay()
    {
        await WriteAsync(seed.ReadWell());
        File.WriteAllText(Path.Combine(target.FullName, "README.md"), "mine");
        Directory.CreateDirectory(Path.Combine(target.FullName, ".git"));
        var folder = seed.ReadWell();
        Assert.Null(WriteSeedFolder.Refusal(target.FullName));

        await WriteAsync(folder with { Nodes = folder.Nodes.RemoveAll(node => node.Path == "pages/about") });

        Assert.False(Directory.Exists(Path.Combine(target.FullName, "pages")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(target.FullName, "README.md")));
        Assert.True(Directory.Exists(Path.Combine(target.FullName, ".git")));
    }

    [Fact]
    public async Task A_failure_on_the_way_leaves_the_folder_as_it_was()
    {
        await WriteAsync(seed.ReadWell());
        var before = Files();
        var folder = seed.ReadWell();
        var broken = folder.Media[0] with { File = new SeedFile(1, () => throw new IOException("The disk is gone.")) };

        await Assert.ThrowsAsync<IOException>(() => WriteAsync(folder with { Media = [broken] }));

        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_folder_that_is_not_there_or_empty_may_be_written_to()
    {
        Assert.Null(WriteSeedFolder.Refusal(target.FullName));
        Assert.Null(WriteSeedFolder.Refusal(Path.Combine(target.FullName, "new")));
    }

    [Fact]
    public void A_folder_with_anything_else_in_it_is_not_written_over()
    {
        File.WriteAllText(Path.Combine(target.FullName, "thesis.docx"), "years of work");
        Assert.Contains("is no seed folder", WriteSeedFolder.Refusal(target.FullName));
        Assert.Contains("is a file", WriteSeedFolder.Refusal(Path.Combine(target.FullName, "thesis.docx")));

        seed.Write("publications/thesis.docx", "years of work");
        Assert.Contains("would be lost: publications/thesis.docx", WriteSeedFolder.Refusal(seed.Path));
    }

    private Task WriteAsync(SeedFolder folder) => new WriteSeedFolder(SeedTypes.Site).RunAsync(folder, target.FullName, default);

    private Dictionary<string, string> Files() => target.EnumerateFiles("*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(target.FullName, file.FullName), file => File.ReadAllText(file.FullName));
}
