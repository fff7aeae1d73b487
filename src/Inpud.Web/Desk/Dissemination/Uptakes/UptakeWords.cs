using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Kinds of uptake as staff read them.</summary>
internal static class UptakeWords
{
    public static IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<UptakeKind>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static string Of(UptakeKind kind) => kind switch
    {
        UptakeKind.Cited => T["Cited"],
        UptakeKind.Translated => T["Translated"],
        UptakeKind.UsedInTraining => T["Used in training"],
        UptakeKind.Reposted => T["Reposted"],
        UptakeKind.AdoptedInPolicy => T["Adopted in policy"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
