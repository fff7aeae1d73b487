using Inpud.Web.Site.Preview;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Headers;

/// <summary>
/// Prepares the answer of a page of the site: its headers, and Core's variation context, which must be set around everything that
/// reads values. Addresses that are not the site's pass by.
/// </summary>
internal sealed class ReadInLanguage(IVariationContextAccessor variation) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<Reader>() is { } reader)
        {
            SecurityHeaders.Write(context.Response.Headers);
            if (context.Features.Get<Draft>() is not null)
            {
                SecurityHeaders.WriteForDraft(context.Response.Headers);
            }

            context.Response.Headers.ContentLanguage = reader.Culture.Name;
            variation.VariationContext = new VariationContext(reader.Culture.Name);
        }

        return next(context);
    }
}
