namespace Inpud.Content.Publications;

/// <summary>Somebody who worked on a publication.</summary>
/// <param name="Name">May be a pseudonym.</param>
/// <param name="Role">One of <see cref="PublicationVocabulary.ContributorRoles"/>.</param>
/// <param name="Organisation">Null where none is given.</param>
/// <param name="MayBeNamed">The person agreed to be named in public. Where nobody said so, they may not be.</param>
public sealed record Contributor(string Name, string Role, string? Organisation, bool MayBeNamed);

/// <summary>The rule that protects contributors.</summary>
public static class PublicContributors
{
    /// <summary>Those who may be named, in their order. Nobody else may appear in anything the public can read.</summary>
    public static IReadOnlyList<Contributor> Of(IEnumerable<Contributor> contributors) =>
        [.. contributors.Where(contributor => contributor.MayBeNamed)];
}
