using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>303: what was sent is done, go and look there.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Ascii(address);
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>Headers hold nothing else.</summary>
    private static string Ascii(string address) => string.Concat(
        address.EnumerateRunes().Select(x => x.Value is > ' ' and < 127 ? x.ToString() : Uri.EscapeDataString(x.ToString())));
}
