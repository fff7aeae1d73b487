using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Storage.Protection;

/// <summary>
/// Data Protection that notices at the next call which keys another machine or the verb <c>keys</c> put into the key folder. By itself it
/// looks once a day; until then a running site would not open what is wrapped under a new key, and go on wrapping under the old one.
/// </summary>
/// <param name="folder">Where the keys lie.</param>
/// <param name="open">Data Protection that has read them anew.</param>
internal sealed class NoticeKeys(KeyFolder folder, Func<IDataProtectionProvider> open) : IDataProtectionProvider
{
    /// <summary>Milliseconds in which a second change may bear the instant of the first; clocks of file systems tick every few.</summary>
    private const int Tick = 100;

    private readonly Lock _opening = new();
    private Opened? _known;

    public IDataProtector CreateProtector(string purpose) => new Protector(this, x => x.CreateProtector(purpose));

    private Opened Now()
    {
        var known = _known;
        return known is not null && known.Changed == Directory.GetLastWriteTimeUtc(folder.Path) && (known.IsSettled || IsStill(known)) ? known : Open(known);
    }

    private bool IsStill(Opened known)
    {
        // The clock first: only a look from after the tick settles it.
        var settled = Environment.TickCount64 - known.At > Tick;
        if (!known.Files.SetEquals(Files()))
        {
            return false;
        }

        known.IsSettled = settled;
        return true;
    }

    /// <summary>Looks closer than <see cref="Now"/>, for whoever could not open something: two changes may bear the same instant.</summary>
    private Opened? Newer(Opened than) => than.Files.SetEquals(Files()) ? null : Open(than);

    /// <summary>Reads the keys anew, unless somebody else did while this one waited for it.</summary>
    private Opened Open(Opened? than)
    {
        lock (_opening)
        {
            // The instant first: what comes after it is noticed by the next call.
            var (changed, files) = (Directory.GetLastWriteTimeUtc(folder.Path), Files());
            return _known is { } known && known != than && known.Changed == changed && known.Files.SetEquals(files) ? known
                : _known = new Opened(changed, files, open()) { At = Environment.TickCount64 };
        }
    }

    private HashSet<string> Files() => [.. Directory.EnumerateFiles(folder.Path, "*.xml")];

    private sealed class Opened(DateTime changed, HashSet<string> files, IDataProtectionProvider keys)
    {
        public DateTime Changed => changed;

        public HashSet<string> Files => files;

        public IDataProtectionProvider Keys => keys;

        public required long At { get; init; }

        public bool IsSettled { get; set; }
    }

    private sealed class Protector(NoticeKeys keys, Func<IDataProtectionProvider, IDataProtector> create) : IDataProtector
    {
        private Made? _made;

        public IDataProtector CreateProtector(string purpose) => new Protector(keys, x => create(x).CreateProtector(purpose));

        public byte[] Protect(byte[] plaintext) => Under(keys.Now()).Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData)
        {
            var known = keys.Now();
            try
            {
                return Under(known).Unprotect(protectedData);
            }
            catch (CryptographicException)
            {
                if (keys.Newer(known) is { } newer)
                {
                    return Under(newer).Unprotect(protectedData);
                }

                throw;
            }
        }

        private IDataProtector Under(Opened opened)
        {
            var made = _made;
            if (made is null || made.From != opened)
            {
                _made = made = new Made(opened, create(opened.Keys));
            }

            return made.To;
        }

        private sealed record Made(Opened From, IDataProtector To);
    }
}
