using Inpud.Search.Documents;
using Inpud.Search.Indexes;

namespace Inpud.Search.Tests.Indexes;

public sealed class LifecycleTests
{
    [Fact]
    public void What_was_kept_is_there_after_a_restart_with_its_stamp()
    {
        using var folder = new Folder();
        using (var index = SearchIndex.Open(folder.Path))
        {
            Assert.True(index.IsNew);
            index.Change([Texts.Of("A", "naloxone"), Texts.Of("B", "naloxone", "pt-BR")], []);
            index.Change([], [Texts.Of("A").Id]);
            index.Keep();
        }

        using var again = SearchIndex.Open(folder.Path);

        Assert.False(again.IsNew);
        Assert.Equal(new Dictionary<DocumentId, string> { [Texts.Of("B", language: "pt-BR").Id] = "1" }, again.Stamps());
    }

    [Fact]
    public void What_is_put_again_replaces_what_was_there()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("A", "naloxone"));

        index.Change([Texts.Of("A", "methadone") with { Stamp = "2" }], []);

        Assert.Empty(index.Found("naloxone"));
        Assert.Equal(["A"], index.Found("methadone"));
        Assert.Equal(["2"], index.Stamps().Values);
    }

    [Fact]
    public void Rebuilt_beside_it_is_searched_all_the_while_and_swapped_when_whole()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("old", "naloxone"));
        var told = new List<int>();

        index.Rebuild(Enumerable.Range(1, 250).Select(x =>
        {
            Assert.Equal(["old"], index.Found("naloxone"));
            return Texts.Of($"new {x}", "naloxone", number: x);
        }), told.Add);

        Assert.Equal([100, 200, 250], told);
        Assert.Equal(100, index.Found("naloxone").Count);
        Assert.Equal(250, index.Stamps().Count);
        Assert.Single(Directory.GetDirectories(Path.Combine(folder.Path, "1")));
    }

    [Fact]
    public void What_another_process_built_beside_is_taken_over_by_all_that_run()
    {
        using var folder = new Folder();
        using var one = Texts.In(folder, Texts.Of("old", "naloxone"));
        using var two = Texts.In(folder, Texts.Of("old", "naloxone"));
        Assert.False(one.Follow());

        Assert.Equal(1, SearchIndex.Rebuild(folder.Path, [Texts.Of("new", "naloxone")], _ => { }));

        Assert.All([one, two], index =>
        {
            Assert.True(index.Follow());
            Assert.Equal(["new"], index.Found("naloxone"));
            index.Change([Texts.Of("later", "naloxone")], []);
            index.Keep();
            Assert.Equal(2, index.Found("naloxone").Count);
        });
    }

    [Theory]
    [InlineData(".cfs")]
    [InlineData("segments_")]
    [InlineData("current")]
    public void A_broken_index_is_made_anew(string part)
    {
        using var folder = new Folder();
        using (var index = Texts.In(folder, Texts.Of("A", "naloxone"), Texts.Of("B", "naloxone")))
        {
            index.Keep();
        }

        var broken = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).First(x => Path.GetFileName(x).Contains(part, StringComparison.Ordinal));
        using (var file = new FileStream(broken, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        using var again = SearchIndex.Open(folder.Path);

        Assert.True(again.IsNew);
        again.Change([Texts.Of("A", "naloxone")], []);
        Assert.Equal(["A"], again.Found("naloxone"));
    }

    [Fact]
    public void A_rebuilding_that_fails_leaves_what_was_there()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("old", "naloxone"));

        Assert.Throws<InvalidOperationException>(() => index.Rebuild(Failing(), _ => { }));

        Assert.Equal(["old"], index.Found("naloxone"));

        static IEnumerable<SearchDocument> Failing()
        {
            yield return Texts.Of("new", "naloxone");
            throw new InvalidOperationException();
        }
    }
}
