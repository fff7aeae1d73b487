using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A language for one test only: it is deleted afterwards, so that no other test meets it.</summary>
    public async Task<PassingLanguage> PassingLanguageAsync(string isoCode, string name, string? fallback = null)
    {
        await EnglishAndFrenchAsync();
        return new PassingLanguage(cms, await LanguageAsync(isoCode, name, fallback: fallback));
    }
}

/// <summary>A language that is deleted when the test is over.</summary>
public sealed class PassingLanguage(CmsFixture cms, ILanguage language) : IAsyncDisposable
{
    public ILanguage Language => language;

    public string IsoCode => language.IsoCode;

    public async ValueTask DisposeAsync()
    {
        var deleted = await cms.Get<ILanguageService>().DeleteAsync(language.IsoCode, Given.Actor);
        Assert.True(deleted.Status is LanguageOperationStatus.Success or LanguageOperationStatus.NotFound, deleted.Status.ToString());
    }
}
