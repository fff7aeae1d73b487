namespace Inpud.Cms.Media;

/// <summary>Whether a media file may be shown to whoever asks.</summary>
public enum MediaAccess
{
    /// <summary>Something published uses the file: it is served to all and may be cached.</summary>
    Public,

    /// <summary>Only whoever sends this request may see it (an editor, say): it is served and must not be cached.</summary>
    Personal,

    /// <summary>Nothing published uses it and nothing ever did: answered 404.</summary>
    NotFound,

    /// <summary>It was public and was withdrawn: answered 410.</summary>
    Gone,
}

/// <summary>
/// Decides about every request for a media file or a rendition of one, before the file system is touched. Called on each
/// request, so it should answer from memory.
/// </summary>
public interface IPublicMediaGate
{
    /// <summary>Decides about one file.</summary>
    /// <param name="path">
    /// The file's URL within the site as media items keep it in <c>umbracoFile</c>, decoded and without a query:
    /// <c>/media/a1b2c3/report.pdf</c>.
    /// </param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    ValueTask<MediaAccess> DecideAsync(string path, CancellationToken cancellationToken);
}
