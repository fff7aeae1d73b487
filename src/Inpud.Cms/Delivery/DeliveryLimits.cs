namespace Inpud.Cms.Delivery;

/// <summary>Setting <c>Umbraco:CMS:DeliveryApi:Limits</c>: how much one request may ask for.</summary>
public sealed class DeliveryLimits
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Umbraco:CMS:DeliveryApi:Limits";

    /// <summary>Range: 1 to 10,000. Default: 1,000. The most items of one page (<c>take</c>) or list of ids.</summary>
    public int MaxTake { get; set; } = 1_000;

    /// <summary>Range: 256 to 65,536. Default: 6,144. Unit: characters. The longest query string; the server has its own limit, 8 KiB by default.</summary>
    public int MaxQueryLength { get; set; } = 6_144;

    /// <summary>Range: 1 to 30. Default: 24. How deep <c>expand</c> and <c>fields</c> may nest.</summary>
    public int MaxExpandDepth { get; set; } = 24;

    /// <summary>Range: 1,000 to 1,000,000. Default: 20,000. The most items, media and blocks that one response may hold, the expanded ones included.</summary>
    public int MaxRenderedElements { get; set; } = 20_000;

    internal bool IsValid => this is
    {
        MaxTake: >= 1 and <= 10_000,
        MaxQueryLength: >= 256 and <= 65_536,
        MaxExpandDepth: >= 1 and <= 30,
        MaxRenderedElements: >= 1_000 and <= 1_000_000,
    };
}
