using Inpud.Content.Network.Imports.Tables;

namespace Inpud.Content.Network.Imports;

/// <summary>Shows what an import would do, and how its columns are understood.</summary>
public sealed class PreviewImport
{
    private const int Shown = 200;
    private const int Sample = 5;
    private readonly ImportStore _store;
    private readonly CheckTable _check;

    internal PreviewImport(ImportStore store, CheckTable check) => (_store, _check) = (store, check);

    /// <summary>The preview; null where there is no such table any more.</summary>
    /// <param name="key">The import.</param>
    /// <param name="mapping">Null: as it was chosen or guessed.</param>
    public async Task<ImportPreview?> RunAsync(Guid key, ImportMapping? mapping = null)
    {
        if (await _store.HeadAsync(key) is not { } import || await _store.TableAsync(key) is not { } table)
        {
            return null;
        }

        mapping ??= import.Plan.Mapping;
        var fields = ImportFields.Of(import.Kind);
        var problems = CheckTable.MappingProblems(mapping, table, fields);
        var rows = problems.Count > 0 ? [] : await _check.RunAsync(import, table, mapping);
        return new ImportPreview
        {
            Kind = import.Kind,
            Fields = fields,
            Head = table.Head,
            Mapping = mapping,
            Sample = [.. table.Rows.Take(Sample)],
            Rows = table.Rows.Count,
            New = rows.Count(x => x.IsNew),
            Known = rows.Count(x => x.Problems.Count == 0 && x.Known is not null),
            Wrong = rows.Count(x => x.Problems.Count > 0),
            MappingProblems = problems,
            Problems = [.. RowProblems(rows, mapping, table).OrderBy(x => x.Row).Take(Shown)],
            KnownRows = [.. rows.Where(x => x.Problems.Count == 0 && x.Known is not null).OrderBy(x => x.Number).Take(Shown).Select(x => new RowProblem(x.Number, "", x.Known!))],
        };
    }

    private static IEnumerable<RowProblem> RowProblems(IReadOnlyList<CheckedRow> rows, ImportMapping mapping, Table table)
    {
        var headings = mapping.Fields.Index().Where(x => x.Item is not null).ToDictionary(x => x.Item!, x => table.Head[x.Index], StringComparer.Ordinal);
        return rows.SelectMany(row => row.Problems.Select(x => new RowProblem(row.Number, headings.GetValueOrDefault(x.Field, Heading(x.Field, mapping)), x.Sentence)));
    }

    /// <summary>What a rule calls otherwise than the columns do.</summary>
    private static string Heading(string field, ImportMapping mapping) => field switch
    {
        "RegionKey" => "Region",
        "OrganisationKey" => "Organisation",
        _ => mapping.Fields.Contains(field, StringComparer.Ordinal) ? field : ImportFields.Dissemination.FirstOrDefault(x => x.Name == field)?.Heading ?? field,
    };
}

/// <summary>What an import would do.</summary>
public sealed record ImportPreview
{
    public required ImportKind Kind { get; init; }

    /// <summary>What columns may mean.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    public required IReadOnlyList<string> Head { get; init; }

    public required ImportMapping Mapping { get; init; }

    /// <summary>The first rows.</summary>
    public required IReadOnlyList<TableRow> Sample { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows that would be written.</summary>
    public required int New { get; init; }

    /// <summary>Rows that are there already; they are left as they are.</summary>
    public required int Known { get; init; }

    /// <summary>Rows with problems.</summary>
    public required int Wrong { get; init; }

    /// <summary>What is wrong with the mapping; then no row was checked.</summary>
    public required IReadOnlyList<FieldProblem> MappingProblems { get; init; }

    /// <summary>The first 200 problems.</summary>
    public required IReadOnlyList<RowProblem> Problems { get; init; }

    /// <summary>The first 200 rows that are there already, and what they are the same as.</summary>
    public required IReadOnlyList<RowProblem> KnownRows { get; init; }
}

/// <summary>Something about a cell.</summary>
/// <param name="Row">As the spreadsheet numbers it.</param>
/// <param name="Column">Its heading.</param>
/// <param name="Sentence">What is wrong with it, or what it is the same as.</param>
public sealed record RowProblem(int Row, string Column, Sentence Sentence)
{
    /// <summary>In English.</summary>
    public string Message => Sentence.ToString();
}
