using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Storage.Protection;

/// <summary>
/// The keys under which names and addresses are hashed, so that somebody is found by them though they are sealed. They lie wrapped in
/// the key folder: <c>name.key</c>, and for each time that keys were rotated <c>name.2.key</c>, <c>name.3.key</c> and so on. What is
/// written is hashed under the newest; what is looked for, under all of them, so that nobody is missed while hashes are renewed.
/// </summary>
public sealed class LookupKeys(KeyFolder folder, string name, IDataProtector protector)
{
    private const int KeySize = 32;
    private readonly Lock _reading = new();
    private Known? _known;

    /// <summary>The newest first; the same list as long as nothing changes. One that another machine added is noticed at the next call.</summary>
    /// <exception cref="CryptographicException">The keys that wrapped them are not there.</exception>
    public IReadOnlyList<byte[]> All
    {
        get
        {
            lock (_reading)
            {
                if (_known is null || File.Exists(FileOf(_known.Newest + 1)))
                {
                    var files = Files();
                    byte[][] keys = [.. files.Select(x => protector.Unprotect(File.ReadAllBytes(x.Path)))];
                    if (files.Count == 0)
                    {
                        return keys;
                    }

                    _known = new Known(files[0].Number, keys);
                }

                return _known.Keys;
            }
        }
    }

    /// <summary>Where the first one lies, for messages.</summary>
    public string FirstFile => FileOf(1);

    /// <summary>How many there are. None before the first start, or when they are lost: who can tell the two apart says so.</summary>
    public int Count => Files().Count;

    /// <summary>The newest one's number; 0 where there is none.</summary>
    public int Newest => Files() is [var newest, ..] ? newest.Number : 0;

    /// <summary>File names and when each key was made, the newest first.</summary>
    public IReadOnlyList<(string File, DateTime Made)> Listed => [.. Files().Select(x => (Path.GetFileName(x.Path), File.GetLastWriteTimeUtc(x.Path)))];

    /// <summary>The hashes of a text, the one to write first.</summary>
    public byte[][] HashesOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. All.Select(key => HMACSHA256.HashData(key, bytes))];
    }

    /// <summary>Adds the key with this number. Two machines may do so at once: the first one's key stays.</summary>
    public void Add(int number) => WholeFile.Add(FileOf(number), protector.Protect(RandomNumberGenerator.GetBytes(KeySize)));

    /// <summary>Wraps each anew by the newest key of Data Protection. Its file's age is the key's.</summary>
    public void Rewrap()
    {
        foreach (var (_, file) in Files())
        {
            WholeFile.Replace(file, protector.Protect(protector.Unprotect(File.ReadAllBytes(file))));
        }
    }

    /// <summary>The newest first; the oldest may have been deleted.</summary>
    private List<(int Number, string Path)> Files() =>
    [
        .. from file in Directory.EnumerateFiles(folder.Path, $"{name}*.key")
           let number = NumberOf(Path.GetFileName(file))
           where number > 0
           orderby number descending
           select (number, file),
    ];

    private int NumberOf(string file) => file == $"{name}.key" ? 1
        : file.StartsWith($"{name}.", StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(name.Length + 1, file.Length - name.Length - ".key".Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : 0;

    private string FileOf(int number) =>
        Path.Combine(folder.Path, number == 1 ? $"{name}.key" : string.Create(CultureInfo.InvariantCulture, $"{name}.{number}.key"));

    private sealed record Known(int Newest, byte[][] Keys);
}
