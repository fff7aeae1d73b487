namespace Inpud.Content.Dissemination;

/// <summary>
/// When an item was first published in a language. Documents themselves know only when they were published last; this stays, whatever is
/// published again, withdrawn or thrown away.
/// </summary>
public sealed class PublishedLanguage
{
    public required Guid ItemKey { get; init; }

    public required string Language { get; init; }

    public required DateTime First { get; init; }
}
