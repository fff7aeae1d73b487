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
    private (DateTime Changed, byte[][] Keys) _known;

    /// <summary>The newest first. A file that another machine added is noticed at the next call.</summary>
    /// <exception cref="CryptographicException">The keys that wrapped them are not there.</exception>
    public IReadOnlyList<byte[]> All
    {
        get
        {
            lock (_reading)
            {
                var changed = Directory.GetLastWriteTimeUtc(folder.Path);
                if (_known.Keys is null || changed != _known.Changed)
                {
                    _known = (changed, [.. Files().Reverse().Select(x => protector.Unprotect(File.ReadAllBytes(x)))]);
                }

                return _known.Keys;
            }
        }
    }

    /// <summary>Where the first one lies, for messages.</summary>
    public string FirstFile => FileOf(1);

    /// <summary>How many there are. None before the first start, or when they are lost: who can tell the two apart says so.</summary>
    public int Count => Files().Count();

    /// <summary>The hashes of a text, the one to write first.</summary>
    public byte[][] HashesOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. All.Select(key => HMACSHA256.HashData(key, bytes))];
    }

    /// <summary>Adds the key with this number. Two machines may do so at once: the first one's key stays.</summary>
    public void Add(int number)
    {
        var file = FileOf(number);
        var draft = $"{file}.{Guid.CreateVersion7():N}";
        File.WriteAllBytes(draft, protector.Protect(RandomNumberGenerator.GetBytes(KeySize)));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    /// <summary>Wraps each anew by the newest key of Data Protection; whoever reads meanwhile reads the old or the new.</summary>
    public void Rewrap()
    {
        foreach (var file in Files())
        {
            var draft = $"{file}.{Guid.CreateVersion7():N}";
            File.WriteAllBytes(draft, protector.Protect(protector.Unprotect(File.ReadAllBytes(file))));
            File.Move(draft, file, overwrite: true);
        }
    }

    private IEnumerable<string> Files()
    {
        for (var number = 1; File.Exists(FileOf(number)); number++)
        {
            yield return FileOf(number);
        }
    }

    private string FileOf(int number) =>
        Path.Combine(folder.Path, number == 1 ? $"{name}.key" : string.Create(CultureInfo.InvariantCulture, $"{name}.{number}.key"));
}
