using Inpud.Content.DocumentTypes.Synchronizing;
using Inpud.Content.Files;
using Inpud.Content.Languages;
using Inpud.Content.Pictures;
using Inpud.Content.Publications;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Content;

/// <summary>Registers the content model with the CMS.</summary>
public static class ContentTypesRegistration
{
    /// <summary>Adds our editor and converter, the naming of media, the rule about what files hide, and <see cref="SynchronizeTypes"/>, which the host runs at start.</summary>
    public static IUmbracoBuilder AddContentTypes(this IUmbracoBuilder builder)
    {
        builder.DataEditors().Add<IdentifierEditor>();
        builder.PropertyValueConverters().Append<ContributorsValueConverter>();
        builder.AddNotificationAsyncHandler<MediaSavingNotification, NameMedia>();
        builder.AddNotificationAsyncHandler<LanguageSavedNotification, AddressLanguage>();
        builder.AddNotificationHandler<ContentPublishingNotification, ConfirmHiddenData>();
        builder.Services.AddSingleton<SynchronizeTypes>();
        return builder;
    }
}
