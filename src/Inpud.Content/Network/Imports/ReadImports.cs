namespace Inpud.Content.Network.Imports;

/// <summary>Reads what was imported, the latest first.</summary>
public sealed class ReadImports
{
    private const int Most = 100;
    private readonly ImportStore _store;
    private readonly TimeProvider _time;

    internal ReadImports(ImportStore store, TimeProvider time) => (_store, _time) = (store, time);

    public async Task<IReadOnlyList<ImportProgress>> RecentAsync() =>
        [.. (await _store.HeadsAsync(x => x.OrderByDescending(import => import.Id).Take(Most))).Select(Of)];

    /// <summary>One; null where there is none.</summary>
    public async Task<ImportProgress?> OneAsync(Guid key) => await _store.HeadAsync(key) is { } import ? Of(import) : null;

    private ImportProgress Of(ImportHead x)
    {
        var isCutOff = x.IsCutOff(_time.GetUtcNow().UtcDateTime);
        return new ImportProgress(x.Key, x.Kind, x.State, x.User, x.Rows, x.Done, x.Plan) { IsCutOff = isCutOff, CanGoOn = isCutOff && x.HasTable };
    }
}

/// <summary>How far an import is.</summary>
/// <param name="User">Who brought it.</param>
/// <param name="Rows">All its rows.</param>
/// <param name="Done">Those it is through with.</param>
/// <param name="Plan">What was chosen and what came of it.</param>
public sealed record ImportProgress(Guid Key, ImportKind Kind, ImportState State, Guid User, int Rows, int Done, ImportPlan Plan)
{
    /// <summary>Whether it stopped halfway.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Whether it can go on where it stopped: its table is kept still.</summary>
    public bool CanGoOn { get; init; }
}
