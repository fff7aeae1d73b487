using Inpud.Content.DocumentTypes.MediaTypes;
using Inpud.Content.Pictures;
using Inpud.Content.Tests.Doubles;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Tests.Pictures;

public sealed class NameMediaTests
{
    [Theory]
    [InlineData("en", "A banner")]
    [InlineData("ru", "Une banderole")]
    public async Task A_picture_is_called_for_everyone_as_in_the_main_language_or_else_as_in_any(string mainLanguage, string expected)
    {
        var picture = await NewAsync(SiteMedia.Image.Key);
        picture.SetCultureName("Une banderole", "fr");
        picture.SetCultureName("A banner", "en");

        await SaveAsync(picture, mainLanguage);

        Assert.Equal(expected, picture.Name);
    }

    [Fact]
    public async Task A_folder_keeps_its_one_name()
    {
        var folder = await NewAsync(SiteMedia.Folder.Key);
        folder.Name = "Covers";

        await SaveAsync(folder, "en");

        Assert.Equal("Covers", folder.Name);
    }

    private static async Task<Media> NewAsync(Guid type)
    {
        var stored = new StoredTypes();
        await stored.Synchronize().RunAsync();
        return new Media(string.Empty, -1, stored.MediaTypes[type]);
    }

    private static Task SaveAsync(Media media, string mainLanguage) =>
        new NameMedia(Answering.To<ILanguageService>(("GetDefaultIsoCodeAsync", _ => Task.FromResult(mainLanguage))))
            .HandleAsync(new MediaSavingNotification(media, new EventMessages()), CancellationToken.None);
}
