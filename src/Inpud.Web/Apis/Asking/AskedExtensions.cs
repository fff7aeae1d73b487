using Inpud.Content.Dissemination;
using Microsoft.AspNetCore.Http.Features;

namespace Inpud.Web.Apis.Asking;

internal static class AskedExtensions
{
    extension(HttpContext http)
    {
        /// <summary>The question, once it was found right.</summary>
        public Asked Asked => http.Features.GetRequiredFeature<Asked>();

        /// <summary>The key that was let in.</summary>
        public ApiKey ApiKey => http.Features.GetRequiredFeature<ApiKey>();
    }

    /// <summary>What the endpoint may be asked with; all else is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, string summary, params IEnumerable<Parameter> parameters) =>
        endpoint.WithMetadata(new TakenParameters([.. parameters])).WithSummary(summary).ProducesValidationProblem();

    /// <summary>For keys with the scope names.</summary>
    public static RouteHandlerBuilder ForNames(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NeedsNames()).ProducesProblem(StatusCodes.Status403Forbidden);
}
