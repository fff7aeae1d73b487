using Inpud.Search.Answers;
using Inpud.Search.Indexes;
using Inpud.Search.Queries;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Hosting;

namespace Inpud.Content.Search;

/// <summary>Where the readers' index lies.</summary>
public sealed class SearchSettings
{
    /// <summary>
    /// A folder of this machine's own; made if it is missing, and nothing is lost when it is deleted. Default:
    /// <c>umbraco/Data/TEMP/Search</c>.
    /// </summary>
    public string? Folder { get; set; }
}

/// <summary>The index that readers search: what is published, and nothing else.</summary>
public sealed class PublicIndex(IOptions<SearchSettings> settings, IHostingEnvironment host) : IDisposable
{
    private readonly Lazy<SearchIndex> _index = new(() => SearchIndex.Open(FolderOf(settings.Value, host)));

    /// <summary>The index itself; opened when it is first asked for.</summary>
    internal SearchIndex Index => _index.Value;

    /// <summary>Somebody asked for it.</summary>
    internal bool IsOpen => _index.IsValueCreated;

    /// <summary>A folder of the readers' index alone.</summary>
    internal static string FolderOf(SearchSettings settings, IHostingEnvironment host) => Path.Combine(Path.GetFullPath(settings.Folder ?? Path.Combine(host.LocalTempPath, "Search")), "public");

    public SearchAnswer Search(SearchRequest request) => Index.Search(request);

    public void Dispose()
    {
        if (_index.IsValueCreated)
        {
            _index.Value.Dispose();
        }
    }
}
