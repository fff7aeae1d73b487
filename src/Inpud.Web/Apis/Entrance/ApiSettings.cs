namespace Inpud.Web.Apis.Entrance;

/// <summary>Setting <c>Inpud:Api</c>.</summary>
public sealed class ApiSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:Api";

    /// <summary>Range: 1 to 10,000. Default: 120. How often a key may ask in a minute.</summary>
    public int RequestsPerMinute { get; set; } = 120;

    /// <summary>Range: 1 to 10,000. Default: 30. How often one network address may come with a key that is none in a minute.</summary>
    public int FailuresPerMinute { get; set; } = 30;
}
