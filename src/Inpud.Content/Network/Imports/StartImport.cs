using Inpud.Content.Storage;

namespace Inpud.Content.Network.Imports;

/// <summary>Lets an import begin, as it was previewed. It is run by <see cref="RunImports"/>.</summary>
public sealed class StartImport
{
    private readonly InpudDatabase _database;
    private readonly ImportStore _store;
    private readonly PreviewImport _preview;
    private readonly RunImports _runner;

    internal StartImport(InpudDatabase database, ImportStore store, PreviewImport preview, RunImports runner) =>
        (_database, _store, _preview, _runner) = (database, store, preview, runner);

    /// <summary>The field of what is told about rows with problems.</summary>
    private const string OnlyGoodField = "OnlyGood";

    /// <summary>Begins.</summary>
    /// <param name="key">The import.</param>
    /// <param name="mapping">How its columns are to be read.</param>
    /// <param name="onlyGood">Whether rows with problems are left out; otherwise they are a reason not to begin.</param>
    public async Task<Done<int>> RunAsync(Guid key, ImportMapping mapping, bool onlyGood)
    {
        if (await _store.HeadAsync(key) is not { State: ImportState.Uploaded } import || await _preview.RunAsync(key, mapping) is not { } preview)
        {
            return new FieldProblem("", "This table was imported already, or was forgotten because a day has passed.");
        }

        if (preview.MappingProblems.Count > 0)
        {
            return new Done<int>(0, preview.MappingProblems);
        }

        if (preview.Wrong > 0 && !onlyGood)
        {
            return new FieldProblem(OnlyGoodField, preview.Wrong == 1
                ? (Sentence)"1 row has problems. Mend it in the table and bring it again, or tick that it is left out."
                : $"{preview.Wrong} rows have problems. Mend them in the table and bring it again, or tick that they are left out.");
        }

        var plan = import.Plan with { Mapping = mapping, OnlyGood = onlyGood };
        var begun = await _database.WriteAsync(WriteTurn.Desk, db => ImportStore.MoveAsync(db, import, ImportState.Running, 0, plan, finished: null));
        if (!begun)
        {
            return new FieldProblem("", "This table is being imported already.");
        }

        _runner.Wake();
        return preview.New;
    }
}
