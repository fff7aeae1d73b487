using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Management.Users;

internal static class WhoAsks
{
    extension(IBackOfficeSecurityAccessor security)
    {
        /// <summary>Who asks. Endpoints that need a signed-in user run for nobody else.</summary>
        public IUser Caller => security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in.");
    }
}
