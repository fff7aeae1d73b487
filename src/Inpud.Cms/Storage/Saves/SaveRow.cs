namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// What one language of an item – or what its languages share, <see cref="LanguageId"/> 0 – stood at from <see cref="Stamp"/> on.
/// Table <c>umbracoContentSave</c>. Only hashes are kept, no text.
/// </summary>
internal sealed class SaveRow
{
    public int NodeId { get; set; }
    public int LanguageId { get; set; }

    /// <summary>The instant of the save, to the microsecond; no two of one item's are equal.</summary>
    public DateTime Stamp { get; set; }

    /// <summary>The stamp of the save that followed it; null for what stands now.</summary>
    public DateTime? Until { get; set; }

    /// <summary>See <see cref="Portrait"/>.</summary>
    public required string Hash { get; set; }

    /// <summary>On the row of what is shared: the hashes of what shared block lists hold for each language, as <c>fr=…;en=…</c>.</summary>
    public string? Blocks { get; set; }

    /// <summary>Hash of the row as stored: cheap to compare, tells whether anything was written since.</summary>
    public required string Text { get; set; }

    public int UserId { get; set; }
}
