using Inpud.Bench.Corpus;
using Inpud.Bench.Load;

namespace Inpud.Bench.Sites;

/// <summary>The real site, as <c>dotnet run -c Release</c> starts it, over a copy of a generated database.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly string _folder;

    private Site(ServerProcess server, string folder) => (Server, _folder) = (server, folder);

    public ServerProcess Server { get; }

    /// <summary>A query that any corpus answers.</summary>
    private static Ask SomeAsk { get; } = new($"{Measures.Work.Api}?take=1", "en");

    /// <summary>The site, as it was built.</summary>
    public static string Program { get; } = Path.Combine(Repository.Root, "src", "Inpud.Web", "bin", "Release", "net10.0", "Inpud.Web.dll");

    /// <summary>Starts the site and waits for its first answer.</summary>
    /// <param name="corpus">What it shows.</param>
    /// <param name="isCaching">Whether responses are kept.</param>
    /// <param name="first">What is asked first; any query if null.</param>
    public static Task<Site> StartAsync(CorpusFolder corpus, bool isCaching, Ask? first = null) =>
        StartAsync(Program, [], corpus, isCaching, first ?? SomeAsk);

    /// <summary>The same site, in this program, with what the measurements of writing need added to it.</summary>
    public static Task<Site> StartWritableAsync(CorpusFolder corpus) =>
        StartAsync(typeof(Site).Assembly.Location, [ServeWritableVerb], corpus, isCaching: true, SomeAsk);

    /// <summary>The site with an <see cref="Editor"/>.</summary>
    public static Task<Site> StartForEditorsAsync(CorpusFolder corpus) =>
        StartAsync(Program, [.. Editor.Settings], corpus, isCaching: true, SomeAsk);

    /// <summary>The site without a database: it makes one and fills it with the demonstration content.</summary>
    public static Task<Site> StartEmptyAsync(Ask first) => StartAsync(Program, [], corpus: null, isCaching: true, first);

    /// <summary>The verb of this program by which it is the writable site.</summary>
    public const string ServeWritableVerb = "site";

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Site> StartAsync(string program, string[] verb, CorpusFolder? corpus, bool isCaching, Ask first)
    {
        var folder = Path.Combine(Repository.Cache, "run-" + Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        var database = Path.Combine(folder, "site.db");
        if (corpus is not null)
        {
            File.Copy(corpus.Database, database);
        }

        string[] arguments =
        [
            .. verb,
            .. SiteSettings.Of(database, corpus?.Media ?? Path.Combine(folder, "media")),
            .. SiteSettings.Cache(isCaching),
            "--urls={url}",
        ];
        return new Site(await ServerProcess.StartAsync(program, arguments, first), folder);
    }
}
