using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Inpud.Search.Indexes;

/// <summary>
/// An index of documents in many languages in a folder of this machine. It holds nothing that its source does not: whatever is missing,
/// broken or of an older shape is made again from there.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly ReaderWriterLockSlim _swapping = new();
    private readonly Lock _rebuilding = new();
    private IndexGeneration _current;

    private SearchIndex(IndexFolder folder, IndexGeneration current, bool isNew) => (_folder, _current, IsNew) = (folder, current, isNew);

    /// <summary>It was made empty, since there was none that could be used.</summary>
    public bool IsNew { get; }

    /// <summary>Opens the index in a folder, or makes an empty one.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SearchIndex Open(string folder)
    {
        var place = IndexFolder.Take(folder);
        try
        {
            if (place.Current is { } name && IndexGeneration.Find(place.PathOf(name)) is { } found)
            {
                place.Clean(name);
                return new SearchIndex(place, found, isNew: false);
            }

            var next = place.Next();
            var made = IndexGeneration.Make(place.PathOf(next));
            place.Point(next);
            place.Clean(next);
            return new SearchIndex(place, made, isNew: true);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Builds an index beside those of a folder and lets it hold in all places; processes that run follow by themselves.</summary>
    /// <param name="folder">As given to <see cref="Open"/>.</param>
    /// <param name="documents">All there are.</param>
    /// <param name="done">Told after each hundred.</param>
    /// <returns>How many there are.</returns>
    public static int Rebuild(string folder, IEnumerable<SearchDocument> documents, Action<int> done)
    {
        var places = IndexFolder.All(folder);
        var names = places.Select(x => x.Next()).ToList();
        int count;
        using (var made = IndexGeneration.Make(places[0].PathOf(names[0])))
        {
            count = Fill(made, documents, done);
        }

        foreach (var (number, place) in places.Index().Skip(1))
        {
            Copy(places[0].PathOf(names[0]), place.PathOf(names[number]));
        }

        foreach (var (number, place) in places.Index())
        {
            place.Point(names[number]);
            place.Dispose();
        }

        return count;
    }

    /// <summary>Builds all anew beside what is searched, and swaps when it is whole.</summary>
    public int Rebuild(IEnumerable<SearchDocument> documents, Action<int> done)
    {
        lock (_rebuilding)
        {
            var name = _folder.Next();
            var made = IndexGeneration.Make(_folder.PathOf(name));
            try
            {
                var count = Fill(made, documents, done);
                _folder.Point(name);
                Swap(made);
                return count;
            }
            catch
            {
                made.Dispose();
                throw;
            }
        }
    }

    /// <summary>Takes over what another process built beside.</summary>
    /// <returns>Whether it did: then what changed since is to be put again.</returns>
    public bool Follow()
    {
        lock (_rebuilding)
        {
            if (_folder.Current is not { } name || _folder.PathOf(name) == _current.Path || IndexGeneration.Find(_folder.PathOf(name)) is not { } made)
            {
                return false;
            }

            Swap(made);
            return true;
        }
    }

    /// <summary>Puts documents in place of their earlier states and takes others out; searches find both at once when this returns.</summary>
    public void Change(IEnumerable<SearchDocument> put, IEnumerable<DocumentId> remove)
    {
        Use(index =>
        {
            foreach (var document in put)
            {
                index.Put(document);
            }

            foreach (var id in remove)
            {
                index.Remove(id);
            }

            index.Show();
            return true;
        });
    }

    /// <summary>Brings what was changed to the disk. What was not, is put again after a crash, since its stamp is missing.</summary>
    public void Keep() => Use(index =>
    {
        index.Keep();
        return true;
    });

    /// <summary>Documents that tell of any of these things.</summary>
    public IReadOnlySet<Guid> TellingOf(IReadOnlyCollection<Guid> things) => Search(searcher =>
    {
        var (found, value) = (new HashSet<Guid>(), new BytesRef());
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var (stamps, live) = (leaf.AtomicReader.GetBinaryDocValues(IndexFields.Stamp), leaf.AtomicReader.LiveDocs);
            foreach (var thing in things)
            {
                var each = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TellsOf, $"{thing:N}"));
                while (each is not null && each.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (live?.Get(each.DocID) != false)
                    {
                        stamps.Get(each.DocID, value);
                        found.Add(Guid.ParseExact(value.Utf8ToString().AsSpan(0, 32), "N"));
                    }
                }
            }
        }

        return found;
    });

    /// <summary>What is in the index, each with the stamp of its state.</summary>
    public IReadOnlyDictionary<DocumentId, string> Stamps() => Search(searcher =>
    {
        var stamps = new Dictionary<DocumentId, string>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var (values, live, value) = (leaf.AtomicReader.GetBinaryDocValues(IndexFields.Stamp), leaf.AtomicReader.LiveDocs, new BytesRef());
            for (var document = 0; values is not null && document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live?.Get(document) == false)
                {
                    continue;
                }

                values.Get(document, value);
                if (value.Utf8ToString().Split('|', 3) is [var key, var language, var stamp])
                {
                    stamps[new DocumentId(Guid.ParseExact(key, "N"), language)] = stamp;
                }
            }
        }

        return stamps;
    });

    public void Dispose()
    {
        _current.Dispose();
        _folder.Dispose();
        _swapping.Dispose();
    }

    internal T Search<T>(Func<IndexSearcher, T> ask) => Use(index => index.Search(ask));

    private static int Fill(IndexGeneration made, IEnumerable<SearchDocument> documents, Action<int> done)
    {
        const int TellEvery = 100;
        var count = 0;
        foreach (var document in documents)
        {
            made.Put(document);
            if (++count % TellEvery == 0)
            {
                done(count);
            }
        }

        made.Keep();
        made.Show();
        done(count);
        return count;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(x => Path.GetFileName(x) != IndexWriter.WRITE_LOCK_NAME))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }

    private T Use<T>(Func<IndexGeneration, T> deed)
    {
        _swapping.EnterReadLock();
        try
        {
            return deed(_current);
        }
        finally
        {
            _swapping.ExitReadLock();
        }
    }

    private void Swap(IndexGeneration made)
    {
        _swapping.EnterWriteLock();
        var before = _current;
        _current = made;
        _swapping.ExitWriteLock();
        before.Dispose();
        _folder.Clean(Path.GetFileName(made.Path));
    }
}
