using Inpud.Content.Dissemination;
using Inpud.Content.Network;

namespace Inpud.Web.Apis.Asking;

/// <summary>The parameters that several addresses share.</summary>
internal static class Parameters
{
    /// <summary>Rows of a page where nobody says how many.</summary>
    public const int UsualSize = 50;

    public static readonly Parameter Page = new("page", ParameterKind.Number, "Which page, from 1.");

    public static readonly Parameter Size = new("size", ParameterKind.Number, $"Rows of a page, 1 to 200; {UsualSize} if nothing is said.") { Most = 200 };

    public static readonly Parameter From = new("from", ParameterKind.Day, "The first day on which it happened. Keys for numbers: the first of a month.");

    public static readonly Parameter To = new("to", ParameterKind.Day, "The last day on which it happened. Keys for numbers: the last of a month.");

    public static readonly Parameter CutOff = new("cutOff", ParameterKind.Instant, "What was written down later does not count; an instant in UTC such as 2026-05-31T22:00:00Z.") { NeedsNames = true };

    public static readonly Parameter By = Parameter.Choice<CoverageBy>("by", "What the columns are; audiences if nothing is said.");

    public static readonly Parameter Audience = Parameter.Choice<AudienceClass>("audience", "Whom the recipient stands for.");

    public static readonly Parameter Channel = Parameter.Choice<Channel>("channel", "How it was passed on.");

    public static readonly Parameter Network = new("network", ParameterKind.Key, "The key of a member network.");

    public static readonly Parameter Region = new("region", ParameterKind.Key, "The key of a region.");

    public static readonly Parameter Language = new("language", ParameterKind.Text, "A language such as fr.");

    public static readonly Parameter Item = new("item", ParameterKind.Key, "The key of an item.");

    public static readonly Parameter Grant = new("grant", ParameterKind.Text, "A donor as published, or a donor and a grant with ` / ` between them.");

    public static readonly Parameter After = new("after", ParameterKind.Number, "The `next` of the answer before; nothing: from the beginning.") { Most = long.MaxValue };

    public static readonly Parameter[] Pages = [Page, Size];

    public static readonly Parameter[] Period = [From, To, CutOff];

    public static readonly Parameter[] Who = [Audience, Network, Region, Language];
}
