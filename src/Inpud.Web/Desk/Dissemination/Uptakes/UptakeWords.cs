using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Kinds of uptake as staff read them.</summary>
internal static class UptakeWords
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<UptakeKind>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static string Of(UptakeKind kind) => kind switch
    {
        UptakeKind.Cited => "Cited",
        UptakeKind.Translated => "Translated",
        UptakeKind.UsedInTraining => "Used in training",
        UptakeKind.Reposted => "Reposted",
        UptakeKind.AdoptedInPolicy => "Adopted in policy",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
