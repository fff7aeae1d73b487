using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>
/// The host's own areas where somebody may be signed in, beside the back office: the cookie counts there, foreign writes are refused,
/// and whoever opens a page of theirs without being signed in is led to sign in and back.
/// </summary>
public sealed class SignedInAreas
{
    /// <summary>First parts of addresses, such as <c>/tools</c>, without a slash at the end. Default: none.</summary>
    public IList<string> Paths { get; } = [];

    /// <summary>Whether the address lies in one of them.</summary>
    internal bool Include(PathString path) => Of(path) is not null;

    /// <summary>The area in which the address lies, or null.</summary>
    internal string? Of(PathString path) => Paths.FirstOrDefault(x => path.StartsWithSegments(x, StringComparison.OrdinalIgnoreCase));
}
