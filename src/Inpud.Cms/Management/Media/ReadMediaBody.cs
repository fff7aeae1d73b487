using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>In which languages somebody writes media.</summary>
/// <param name="Main">The site's default language: what names no language is in this one.</param>
/// <param name="Mine">The languages that the user may edit.</param>
/// <param name="SharedToo">Whether the user may edit what all languages share.</param>
internal sealed record MediaLanguages(string Main, IReadOnlySet<string> Mine, bool SharedToo);

/// <summary>
/// Turns what the client sends into what is saved. The client's drop zone names no language; where the type varies, that is
/// the default one. A language that is not stored and in which nothing is said stays that way. What the user's groups may not
/// edit is left out: the client sends it along.
/// </summary>
internal sealed class ReadMediaBody(ILanguageService languages, IMediaTypeService types, IOptionsMonitor<ContentSettings> settings, EditorValues values)
{
    public async Task<MediaLanguages> LanguagesOfAsync(IUser user)
    {
        var main = await languages.GetDefaultIsoCodeAsync();
        var mine = (await languages.GetIsoCodesByIdsAsync(await user.CalculateAllowedLanguageIdsAsync(languages))).ToHashSet(StringComparer.Ordinal);
        return new MediaLanguages(main, mine, mine.Contains(main) || settings.CurrentValue.AllowEditInvariantFromNonDefault);
    }

    /// <summary>A new item.</summary>
    public MediaCreateModel Creation(CreateMediaRequestModel asked, MediaLanguages may)
    {
        var body = MediaBody.Of(asked, asked.MediaType is { Id: var key } ? types.Get(key) : null, may, stored: null, (_, _) => false);
        var sent = CompleteBody.Of(body, new Dictionary<string, string>(StringComparer.Ordinal), []);
        return sent.Into(new MediaCreateModel
        {
            Key = asked.Id, ContentTypeKey = asked.MediaType?.Id ?? Guid.Empty, ParentKey = asked.Parent?.Id,
        });
    }

    /// <summary>What is to be saved of an item that stands.</summary>
    /// <param name="past">What stood when.</param>
    public ItemBody Update(UpdateMediaRequestModel asked, MediaLanguages may, IMedia stored, ILookup<string, PastState> past) => MediaBody.Of(
        asked, types.Get(stored.ContentType.Key), may, stored, (culture, stamp) => past[culture].Any(x => x.Held(stamp?.UtcDateTime)));

    /// <summary>The same with all that the client did not mention, to be looked at only.</summary>
    public MediaUpdateModel WholeUpdate(UpdateMediaRequestModel asked, MediaLanguages may, IMedia stored)
    {
        var body = MediaBody.Of(asked, types.Get(stored.ContentType.Key), may, stored, (_, _) => true);
        return CompleteBody.Of(body, EditorValues.NamesOf(stored), values.Of(stored)).Into(new MediaUpdateModel());
    }
}
