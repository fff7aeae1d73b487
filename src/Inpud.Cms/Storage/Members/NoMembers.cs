namespace Inpud.Cms.Storage.Members;

/// <summary>This site has readers, who are not known, and users of the back office. It has no members.</summary>
internal static class NoMembers
{
    /// <summary>What whoever tries to make one is told.</summary>
    public static NotSupportedException Refusal() => new(
        "This site has no members: readers are not registered, and staff and translators are users of the back office.");
}
