using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Content.Pictures;

/// <summary>
/// Gives media whose names vary by culture a name for everyone, before it is saved. Core refuses media without one and, unlike with
/// documents, sets none itself.
/// </summary>
internal sealed class NameMedia(ILanguageService languages) : INotificationAsyncHandler<MediaSavingNotification>
{
    public async Task HandleAsync(MediaSavingNotification notification, CancellationToken cancellationToken)
    {
        var unnamed = notification.SavedEntities.Where(media => media.ContentType.VariesByCulture()).ToArray();
        if (unnamed.Length == 0)
        {
            return;
        }

        var mainLanguage = await languages.GetDefaultIsoCodeAsync();
        foreach (var media in unnamed)
        {
            media.Name = media.GetCultureName(mainLanguage)
                ?? media.AvailableCultures.Select(media.GetCultureName).FirstOrDefault(name => name is not null)
                ?? media.Name;
        }
    }
}
