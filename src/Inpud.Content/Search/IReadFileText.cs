using Inpud.Search.Documents;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Search;

/// <summary>Reads what stands in files. However large, broken or hostile a file is, it costs bounded time and memory and throws nothing.</summary>
public interface IReadFileText
{
    /// <summary>The file's pages that hold text; none where it holds none or cannot be read.</summary>
    IReadOnlyList<FilePage> Read(IPublishedContent file);
}
