using Inpud.Cms.Jobs;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Cms.Webhooks;

/// <summary>Sends webhook calls. Core decides when there is one to make; storage writes it down.</summary>
public static class WebhookRegistration
{
    public static IUmbracoBuilder AddWebhooks(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WebhookSendingSettings>()
            .BindConfiguration(WebhookSendingSettings.Section)
            .Validate(
                x => x.Timeout >= TimeSpan.FromSeconds(1) && x.Timeout <= TimeSpan.FromMinutes(2),
                $"{WebhookSendingSettings.Section}:{nameof(WebhookSendingSettings.Timeout)} must be 1 second to 2 minutes.")
            .Validate(
                x => x.AnswerBytes is >= 0 and <= 1_048_576,
                $"{WebhookSendingSettings.Section}:{nameof(WebhookSendingSettings.AnswerBytes)} must be 0 to 1048576.")
            .ValidateOnStart();
        services.AddSingleton<WebhookConnection>();
        services.AddSingleton<CallWebhook>();
        services.AddSingleton<SendingTurn>();
        services.AddSingleton<PruneWebhookLogs>();
        services.AddSingleton<SendWebhooks>();
        services.AddHostedService(x => x.GetRequiredService<SendWebhooks>());
        return builder;
    }
}
