using Inpud.Cms.Storage.Protection;
using Inpud.Content.Network.Protection;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Web.Storage;

/// <summary>Wraps data keys by Data Protection, whose own keys lie in the key folder.</summary>
internal sealed class WrapKeys(IDataProtectionProvider protection, ProtectionKeys keys) : IWrapKeys
{
    /// <summary>For what the protector is, which wraps contacts' look-up keys too.</summary>
    public const string Purpose = "Inpud.DataKeys.v1";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public byte[] Wrap(byte[] key) => _protector.Protect(key);

    public byte[] Unwrap(byte[] wrapped) => _protector.Unprotect(wrapped);

    public bool IsNewest(byte[] wrapped) => keys.IsNewest(wrapped);
}
