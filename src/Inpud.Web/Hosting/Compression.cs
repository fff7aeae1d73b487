using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Inpud.Web.Hosting;

internal static class Compression
{
    /// <summary>
    /// Responses are compressed once, inside the output cache, so a strong level costs little; what is not cached pays it each
    /// time. Pages hold no secrets beside text that an attacker controls, so compressing over HTTPS gives nothing away.
    /// </summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(x =>
        {
            x.EnableForHttps = true;
            x.Providers.Add<BrotliCompressionProvider>();
            x.Providers.Add<GzipCompressionProvider>();
            x.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/atom+xml", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(x => x.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(x => x.Level = CompressionLevel.Optimal);
    }
}
