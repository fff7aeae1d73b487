using System.Globalization;
using System.Security.Cryptography;
using Inpud.Content.Publications;
using Inpud.Content.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Which state of an item was passed on: its edition, or when that language was published last, and the hash of its file. What happened
/// before that language was published last concerned an earlier state, which nobody knows any more; then nothing is said.
/// </summary>
public sealed class StateOfItem(IPublishedContentCache content, MediaFileManager files)
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    /// <summary>The occasion with what whoever wrote it down left open.</summary>
    public async Task<Occasion> CompleteAsync(Occasion occasion)
    {
        if (content.GetById(occasion.ItemKey) is not { } item || PublishedOn(item, occasion.Language) is not { } published
            || occasion.Happened < DateOnly.FromDateTime(published))
        {
            return occasion;
        }

        return occasion with
        {
            ItemVersion = occasion.ItemVersion ?? item.Edition()
                ?? (occasion.Language is null ? null : published.ToString(Moment, CultureInfo.InvariantCulture)),
            FileHash = occasion.FileHash ?? await HashAsync(item, occasion),
        };
    }

    /// <summary>Whether a version is the moment at which a language was published, and so that language's alone.</summary>
    public static bool IsMoment(string? version) => DateTime.TryParseExact(version, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>When this language was published last, or any of them where it is not known which one.</summary>
    private static DateTime? PublishedOn(IPublishedContent item, string? language) =>
        language is null ? item.Cultures.Values.Max(x => (DateTime?)x.Date)
        : item.Cultures.TryGetValue(language, out var culture) ? culture.Date : null;

    /// <summary>Of the only file in that language; of several nobody knows which one it was.</summary>
    private async Task<byte[]?> HashAsync(IPublishedContent item, Occasion occasion)
    {
        if (occasion.Format is not (Format.File or Format.Print) || !Culture.TryParse(occasion.Language, out var culture)
            || item.ToPassOn(culture) is not [var file] || file.Text(Constants.Conventions.Media.File) is not { } address)
        {
            return null;
        }

        var path = files.FileSystem.GetRelativePath(address);
        if (!files.FileSystem.FileExists(path))
        {
            return null;
        }

        await using var stream = files.FileSystem.OpenFile(path);
        return await SHA256.HashDataAsync(stream);
    }
}
