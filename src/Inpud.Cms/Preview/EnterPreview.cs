using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Preview;

/// <summary>Puts the signed-in user's browser into preview: whoever hands out an address to preview calls it first.</summary>
internal sealed class EnterPreview(IPreviewService preview, IBackOfficeSecurityAccessor security)
{
    /// <returns>False where nobody is signed in.</returns>
    public async Task<bool> RunAsync() => security.BackOfficeSecurity?.CurrentUser is { } user && await preview.TryEnterPreviewAsync(user);
}
