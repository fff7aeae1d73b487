using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Web.Counts;

internal static class CountRegistration
{
    /// <summary>Counts page views and downloads: a number by item, language, file and week, nothing else.</summary>
    public static IUmbracoBuilder AddCounts(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CountSettings>().BindConfiguration(CountSettings.Section)
            .Validate(x => x.IsValid, $"{CountSettings.Section}:WriteEvery must be from ten seconds to a day.")
            .ValidateOnStart();
        services.AddSingleton<Tally>();
        services.AddSingleton<ResolveCounts>();
        services.AddSingleton<WriteCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteCounts>());
        return builder;
    }
}
