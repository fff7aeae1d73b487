using Inpud.Content.Network.Protection;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Web.Storage;

/// <summary>Wraps data keys by Data Protection, whose own keys lie in the key folder.</summary>
internal sealed class WrapKeys(IDataProtectionProvider protection) : IWrapKeys
{
    private readonly IDataProtector _protector = protection.CreateProtector("Inpud.DataKeys.v1");

    public byte[] Wrap(byte[] key) => _protector.Protect(key);

    public byte[] Unwrap(byte[] wrapped) => _protector.Unprotect(wrapped);
}
