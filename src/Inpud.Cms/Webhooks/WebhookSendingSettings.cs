namespace Inpud.Cms.Webhooks;

/// <summary>How webhook calls are sent, besides Umbraco's own settings (<c>Umbraco:CMS:Webhook</c>).</summary>
public sealed class WebhookSendingSettings
{
    public const string Section = "Inpud:Webhooks";

    /// <summary>
    /// Whether calls may go to loopback, private, link-local and other addresses that are not on the public internet. Default: false,
    /// so that nobody who edits webhooks can reach into the network that the site runs in.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Range: 1 second to 2 minutes. Default: 20 seconds. How long one call may take, connecting included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Range: 0 to 1,048,576. Default: 16,384. How many bytes of an answer are read and kept in the log.</summary>
    public int AnswerBytes { get; set; } = 16_384;
}
