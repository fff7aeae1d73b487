using Inpud.Web.Site.Citing;
using Inpud.Web.Site.Feeds;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Web.Site.Routing;

/// <summary>Finds files that are made of documents: the feed of a list, the citation of an item. Their addresses end with a name, never with a slash.</summary>
internal static class FindFile
{
    /// <param name="reader">Who reads.</param>
    /// <param name="content">What is published.</param>
    /// <param name="path">The address below the language, without a slash at the end.</param>
    /// <param name="asked">The address as it was asked for.</param>
    /// <returns>Null where no such file is; a way to the proper address where it was written otherwise.</returns>
    public static Outcome? At(Reader reader, IPublishedContentCache content, string path, string asked)
    {
        var lower = path.ToLowerInvariant();
        if ((FeedAt(reader, lower) ?? CitationAt(reader, content, lower)) is not { } outcome)
        {
            return null;
        }

        var address = SiteAddresses.OfFile(reader.Culture, lower);
        return address.Equals(asked, StringComparison.Ordinal) ? outcome : new Moved(SiteAddresses.Escaped(address), Permanently: true);
    }

    private static Outcome? FeedAt(Reader reader, string path)
    {
        if (!path.EndsWith(FeedAddress.Part, StringComparison.Ordinal)
            || reader.Catalogue.At(reader.Culture, path[..^FeedAddress.Part.Length] is { Length: > 0 } list ? list : "/") is not { } entry
            || !FeedAddress.Has(entry.Item))
        {
            return null;
        }

        reader.Tags.Add(entry.Key);
        reader.Tags.AddTree();
        return new ToFeed(entry);
    }

    private static ToCitation? CitationAt(Reader reader, IPublishedContentCache content, string path)
    {
        if (CitationFile.All.FirstOrDefault(x => path.EndsWith(x.Part, StringComparison.Ordinal)) is not { } file
            || reader.Catalogue.At(reader.Culture, path[..^file.Part.Length]) is not { } entry
            || !ReadWork.IsCited(entry.Item.Type)
            || content.GetById(entry.Key) is not { } document)
        {
            return null;
        }

        reader.Tags.Add(entry.Key);
        return new ToCitation(entry, document, file);
    }
}
