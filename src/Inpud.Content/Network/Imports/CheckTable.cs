using Inpud.Content.Network.Imports.Tables;

namespace Inpud.Content.Network.Imports;

/// <summary>Checks all rows of a table by the rules of its kind.</summary>
internal sealed class CheckTable(IEnumerable<IImportRows> kinds)
{
    public IImportRows Of(ImportKind kind) => kinds.Single(x => x.Kind == kind);

    public Task<IReadOnlyList<CheckedRow>> RunAsync(ImportHead import, Table table, ImportMapping mapping) => Of(import.Kind).CheckAsync(import.Key, table, mapping);

    public static IReadOnlyList<FieldProblem> MappingProblems(ImportMapping mapping, Table table, IReadOnlyList<ImportField> fields)
    {
        if (mapping.Fields.Count != table.Head.Count || mapping.Fields.Any(x => x is not null && fields.All(field => field.Name != x)))
        {
            return [new FieldProblem(nameof(mapping.Fields), "This mapping belongs to another table.")];
        }

        return
        [
            .. mapping.Fields.OfType<string>().GroupBy(x => x, StringComparer.Ordinal).Where(x => x.Count() > 1)
                .Select(x => new FieldProblem(x.Key, $"“{(Sentence)Heading(x.Key)}” is given to {x.Count()} columns.")),
            .. fields.Where(x => x.Required && !mapping.Fields.Contains(x.Name, StringComparer.Ordinal))
                .Select(x => new FieldProblem(x.Name, $"No column is “{(Sentence)x.Heading}”. Choose one.")),
        ];

        string Heading(string name) => fields.First(x => x.Name == name).Heading;
    }
}
