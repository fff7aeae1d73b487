using Inpud.Content.Seeding;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Content.Exporting;

/// <summary>
/// Writes the site as a seed folder. Seeding a new site with it gives the same site, and exporting that the same bytes. It is for
/// staff and holds contributors who may not be named, unless only the public part is asked for.
/// </summary>
public sealed class ExportSite
{
    private readonly ICoreScopeProvider scopes;
    private readonly SeedTypes types;
    private readonly ReadSite read;
    private readonly TimeProvider time;

    internal ExportSite(ICoreScopeProvider scopes, SeedTypes types, ReadSite read, TimeProvider time) =>
        (this.scopes, this.types, this.read, this.time) = (scopes, types, read, time);

    /// <summary>Exports the site.</summary>
    /// <param name="folder">A folder that is not there yet, is empty, or holds a seed, which is replaced.</param>
    /// <param name="publicOnly">
    /// Leave out what not everybody may see: drafts, contributors who may not be named, pictures whose people no longer agree,
    /// and files that nothing published uses.
    /// </param>
    /// <param name="cancellation">Stops the export; then the folder is as it was.</param>
    public async Task<ExportOutcome> RunAsync(string folder, bool publicOnly = false, CancellationToken cancellation = default)
    {
        if (WriteSeedFolder.Refusal(folder) is { } refusal)
        {
            return new ExportOutcome(refusal, 0, 0, []);
        }

        var leftOut = new LeftOut();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var site = await read.RunAsync(leftOut);
        site = publicOnly ? new PublicPart(types).Of(site, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : site;
        await new WriteSeedFolder(types).RunAsync(SiblingOrder.Counted(site), folder, cancellation);
        return new ExportOutcome(null, site.Nodes.Length, site.Media.Length, leftOut.Sentences);
    }
}

/// <summary>What an export did.</summary>
/// <param name="Refusal">Why the folder was not written to; null where it was.</param>
/// <param name="Documents">How many pages it holds.</param>
/// <param name="Media">How many pictures and files it holds.</param>
/// <param name="LeftOut">What the site has and the export has not, in sentences.</param>
public sealed record ExportOutcome(string? Refusal, int Documents, int Media, IReadOnlyList<string> LeftOut);
