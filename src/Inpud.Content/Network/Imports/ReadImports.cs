namespace Inpud.Content.Network.Imports;

/// <summary>Reads what was imported, the latest first.</summary>
public sealed class ReadImports
{
    private const int Most = 100;
    private readonly ImportStore _store;

    internal ReadImports(ImportStore store) => _store = store;

    public async Task<IReadOnlyList<ImportProgress>> RecentAsync() =>
        [.. (await _store.HeadsAsync(x => x.OrderByDescending(import => import.Id).Take(Most))).Select(Of)];

    /// <summary>One; null where there is none.</summary>
    public async Task<ImportProgress?> OneAsync(Guid key) => await _store.HeadAsync(key) is { } import ? Of(import) : null;

    private static ImportProgress Of(ImportHead x) => new(x.Key, x.Kind, x.State, x.User, x.Rows, x.Done, x.Plan);
}

/// <summary>How far an import is.</summary>
/// <param name="User">Who brought it.</param>
/// <param name="Rows">All its rows.</param>
/// <param name="Done">Those it is through with.</param>
/// <param name="Plan">What was chosen and what came of it.</param>
public sealed record ImportProgress(Guid Key, ImportKind Kind, ImportState State, Guid User, int Rows, int Done, ImportPlan Plan);
