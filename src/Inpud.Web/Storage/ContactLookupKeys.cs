using Inpud.Cms.Storage.Protection;
using Inpud.Content.Network.Protection;
using Microsoft.AspNetCore.DataProtection;
using KeyFolder = Inpud.Cms.Storage.Protection.KeyFolder;

namespace Inpud.Web.Storage;

/// <summary>The keys under which contacts' addresses are hashed, kept where users' are.</summary>
internal sealed class ContactLookupKeys(KeyFolder folder, IDataProtectionProvider protection) : IKeepLookupKeys
{
    public LookupKeys Keys { get; } = new(folder, "lookup", protection.CreateProtector(WrapKeys.Purpose));

    public IReadOnlyList<byte[]> All => Keys.All;

    public string Place => Keys.FirstFile;

    public void AddFirst() => Keys.Add(1);
}
