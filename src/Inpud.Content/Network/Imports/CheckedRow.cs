using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Storage;

namespace Inpud.Content.Network.Imports;

/// <summary>A row that was read.</summary>
/// <param name="Number">As the spreadsheet shows it.</param>
/// <param name="Problems">Empty: it is good.</param>
/// <param name="Known">Null where it is new; else in words what it is the same as.</param>
/// <param name="Input">What would be saved.</param>
internal sealed record CheckedRow(int Number, IReadOnlyList<FieldProblem> Problems, Sentence? Known, object Input)
{
    public bool IsNew => Problems.Count == 0 && Known is null;
}

/// <summary>What is special about one kind of table.</summary>
internal interface IImportRows
{
    ImportKind Kind { get; }

    WriteTurn Turn { get; }

    /// <summary>Checks all rows, in the order in which they are to be written: always the same for one table and mapping.</summary>
    /// <param name="import">The import's key.</param>
    Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping);

    /// <summary>Writes new rows; their number, fewer where somebody else was faster.</summary>
    Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> rows);
}

/// <summary>An import without its table.</summary>
/// <param name="HasTable">Whether its table is kept still.</param>
internal sealed record ImportHead(int Id, Guid Key, Guid User, ImportKind Kind, ImportState State, int Rows, int Done, ImportPlan Plan, bool HasTable)
{
    /// <summary>Nobody writes some hundred rows for so long: whoever ran it was killed.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    /// <summary>Whether it stopped halfway, by an error or because the machine that ran it stopped.</summary>
    public bool IsCutOff(DateTime now) => State is ImportState.Failed || (State is ImportState.Running && Plan.Moved < now - _longest);
}
