using System.Runtime.InteropServices;

namespace Inpud.Content.Pictures;

/// <summary>Whether the people in a picture agree that it is shown.</summary>
/// <param name="PeopleShown">People can be recognised in it.</param>
/// <param name="Until">The last day they agreed to; null where they set no end.</param>
/// <param name="Withdrawn">They no longer agree.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PictureConsent(bool PeopleShown, DateOnly? Until, bool Withdrawn)
{
    /// <summary>
    /// May be shown on this day. A day that has passed and a withdrawal count even where nobody is said to be shown: hiding too much is the safe mistake.
    /// </summary>
    public bool AllowsShowingOn(DateOnly day) => !Withdrawn && (Until is null || day <= Until);
}
