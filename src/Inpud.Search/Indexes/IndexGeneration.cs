using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Inpud.Search.Indexes;

/// <summary>One index on disk, open for writing and searching.</summary>
internal sealed class IndexGeneration : IDisposable
{
    /// <summary>Stands in each commit: of another shape, it is made anew. To be raised with every change of fields or analyzers.</summary>
    private const string Shape = "1";

    private const string ShapeKey = "shape";
    private const double BufferMegabytes = 48;

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    private IndexGeneration(string path, FSDirectory directory, IndexWriter writer)
    {
        (Path, _directory, _writer) = (path, directory, writer);
        writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal) { [ShapeKey] = Shape });
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new RankingFactory());
    }

    public string Path { get; }

    public static Similarity Ranking { get; } = new BM25Similarity();

    /// <summary>Makes an empty one, or throws away what is at this place.</summary>
    public static IndexGeneration Make(string path)
    {
        if (System.IO.Directory.Exists(path))
        {
            System.IO.Directory.Delete(path, recursive: true);
        }

        var made = Open(path, OpenMode.CREATE);
        made.Keep();
        return made;
    }

    /// <summary>Opens what a process before left, as of its last commit.</summary>
    /// <returns>Null where it is missing, broken, or of another shape.</returns>
    public static IndexGeneration? Find(string path)
    {
        try
        {
            using (var directory = FSDirectory.Open(path))
            using (var reader = DirectoryReader.Open(directory))
            {
                if (!reader.IndexCommit.UserData.TryGetValue(ShapeKey, out var shape) || shape != Shape)
                {
                    return null;
                }

                // A file that was cut off shows when it is read, not when it is opened.
                reader.Leaves.ToList().ForEach(leaf => leaf.AtomicReader.CheckIntegrity());
            }

            return Open(path, OpenMode.APPEND);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    public void Put(SearchDocument document) => _writer.UpdateDocument(new Term(IndexFields.Id, document.Id.Term), WriteDocument.Of(document));

    public void Remove(DocumentId id) => _writer.DeleteDocuments(new Term(IndexFields.Id, id.Term));

    /// <summary>Makes what was put findable, by this process.</summary>
    public void Show() => _searchers.MaybeRefreshBlocking();

    /// <summary>Brings what was put to the disk: it is there after the machine lost its power.</summary>
    public void Keep() => _writer.Commit();

    /// <summary>Searches what is findable now; what is put meanwhile does not show.</summary>
    public T Search<T>(Func<IndexSearcher, T> ask)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return ask(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose(waitForMerges: false);
        _directory.Dispose();
    }

    private static IndexGeneration Open(string path, OpenMode mode)
    {
        var directory = FSDirectory.Open(path);
        try
        {
            return new IndexGeneration(path, directory, new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new FieldAnalyzers())
            {
                OpenMode = mode, RAMBufferSizeMB = BufferMegabytes, Similarity = Ranking,
            }));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private sealed class RankingFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Ranking };
    }
}
