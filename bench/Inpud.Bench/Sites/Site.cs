using Inpud.Bench.Corpus;
using Inpud.Bench.Load;

namespace Inpud.Bench.Sites;

/// <summary>The real site, as <c>dotnet run -c Release</c> starts it, over a copy of a generated database.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly string _copy;

    private Site(ServerProcess server, string copy) => (Server, _copy) = (server, copy);

    /// <summary>A query that any corpus answers.</summary>
    public static Ask SomeAsk { get; } = new("/umbraco/delivery/api/v2/content?take=1", "en");

    public ServerProcess Server { get; }

    private static string Program { get; } = Path.Combine(Repository.Root, "src", "Inpud.Web", "bin", "Release", "net10.0", "Inpud.Web.dll");

    /// <summary>Starts the site and waits for its first answer.</summary>
    /// <param name="corpus">What it shows.</param>
    /// <param name="isCaching">Whether responses are kept.</param>
    /// <param name="first">What is asked first; any query if null.</param>
    public static Task<Site> StartAsync(CorpusFolder corpus, bool isCaching, Ask? first = null) =>
        StartAsync(Program, [], corpus, isCaching, first);

    /// <summary>The same site, in this program, with what the measurements of writing need added to it.</summary>
    public static Task<Site> StartWritableAsync(CorpusFolder corpus) =>
        StartAsync(typeof(Site).Assembly.Location, ["site"], corpus, isCaching: true, first: null);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Repository.Cache, Path.GetFileName(_copy) + "*"))
        {
            File.Delete(file);
        }
    }

    private static async Task<Site> StartAsync(string program, string[] verb, CorpusFolder corpus, bool isCaching, Ask? first)
    {
        var copy = Path.Combine(Repository.Cache, $"{Path.GetRandomFileName()}.db");
        File.Copy(corpus.Database, copy);
        string[] arguments = [.. verb, .. SiteSettings.Of(copy, corpus.Media), .. SiteSettings.Cache(isCaching), "--urls={url}"];
        return new Site(await ServerProcess.StartAsync(program, arguments, first ?? SomeAsk), copy);
    }
}
