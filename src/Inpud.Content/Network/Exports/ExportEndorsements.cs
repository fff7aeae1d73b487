using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Exports;

/// <summary>Endorsements as a table that an import understands. Those that were withdrawn stay behind.</summary>
public sealed class ExportEndorsements
{
    private readonly InpudDatabase _database;
    private readonly FindEndorsements _find;
    private readonly NamedDocuments _documents;

    internal ExportEndorsements(InpudDatabase database, FindEndorsements find, NamedDocuments documents) => (_database, _find, _documents) = (database, find, documents);

    /// <summary>Those of one statement, or of all.</summary>
    public async Task<Table> RunAsync(Guid? statement = null)
    {
        var statements = statement is { } one ? [one] : await _database.ReadAsync(db => db.Endorsements.Select(x => x.StatementKey).Distinct().ToListAsync());
        var rows = new List<EndorsementRow>();
        foreach (var key in statements)
        {
            rows.AddRange((await _find.AllAsync(key, sealedNames: true)).Where(x => x.Endorsement.Withdrawn is null));
        }

        var (titles, regions) = (_documents.Of(Statement.Alias), _documents.Of(Region.Alias));
        return ExportDirectory.Written(ImportFields.Endorsements, rows, (x, field) => field switch
        {
            "Statement" => titles.Word(x.Endorsement.StatementKey),
            "Organisation" => x.Name,
            "Country" => x.Endorsement.Country,
            "Region" => x.Endorsement.RegionKey is { } region ? regions.Word(region) : null,
            "Endorsed" => ExportDirectory.Day(x.Endorsement.Endorsed),
            "Shown" => InWords.Of(x.Endorsement.Shown),
            _ => throw new ArgumentOutOfRangeException(nameof(statement), field, null),
        });
    }
}
