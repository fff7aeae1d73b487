using Inpud.Search.Indexes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Hosting;

namespace Inpud.Content.Search;

/// <summary>Builds the readers' index anew, beside those that processes search; each takes it over by itself.</summary>
public sealed class RebuildPublicIndex
{
    private readonly IndexPublished _published;
    private readonly IOptions<SearchSettings> _settings;
    private readonly IHostingEnvironment _host;

    internal RebuildPublicIndex(IndexPublished published, IOptions<SearchSettings> settings, IHostingEnvironment host) =>
        (_published, _settings, _host) = (published, settings, host);

    /// <param name="done">Told now and then how many texts are in it.</param>
    /// <returns>How many there are.</returns>
    public int Run(Action<int> done) => SearchIndex.Rebuild(PublicIndex.FolderOf(_settings.Value, _host), _published.All(), done);
}
