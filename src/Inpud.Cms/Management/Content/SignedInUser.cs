using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Management.Content;

internal static class SignedInUser
{
    extension(IBackOfficeSecurityAccessor security)
    {
        /// <summary>Who asks; endpoints run only for somebody who is signed in.</summary>
        public IUser User => security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in.");
    }
}
