using System.Diagnostics;
using Inpud.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Inpud.Bench.Sites;

/// <summary>What a write took: milliseconds within the site, and SQL statements.</summary>
internal sealed record WriteCost(double Milliseconds, int Statements);

/// <summary>The site with two addresses more, by which a title can be saved and published through Core's content service.</summary>
internal static class ServeWritable
{
    /// <summary>Followed by a publication's key and the new English title.</summary>
    public const string SaveAddress = "/umbraco/bench/save";

    /// <summary>Followed by a publication's key.</summary>
    public const string PublishAddress = "/umbraco/bench/publish";

    private const string Culture = "en";

    public static async Task<int> RunAsync(string[] settings)
    {
        var counter = new StatementCounter();
        await using var app = SiteHost.Build(settings, replace: x => x.AddSingleton<IInterceptor>(counter));
        await app.BringUpAsync();
        app.MapPost($"{SaveAddress}/{{key:guid}}/{{title}}", (Guid key, string title, IContentService documents) => Measure(counter, () =>
        {
            var document = documents.GetById(key)!;
            document.SetValue("title", title, Culture);
            return documents.Save(document).Success;
        }));
        app.MapPost($"{PublishAddress}/{{key:guid}}", (Guid key, IContentService documents) => Measure(counter, () =>
            documents.Publish(documents.GetById(key)!, [Culture]).Success));
        await app.RunAsync();
        return 0;
    }

    private static IResult Measure(StatementCounter counter, Func<bool> write)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), counter.Count);
        return write()
            ? Results.Json(new WriteCost(Stopwatch.GetElapsedTime(start).TotalMilliseconds, counter.Count - before))
            : Results.Problem("The content service refused.");
    }
}
