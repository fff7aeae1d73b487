using System.Security.Cryptography;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>Rows that are endorsements of statements. An organisation that is not in the directory is kept by its name, sealed.</summary>
internal sealed class EndorsementRows(InpudDatabase database, SaveEndorsement save, IWrapKeys keys, NamedDocuments documents, TimeProvider time) : IImportRows
{
    private const string Organisation = "Organisation";

    public ImportKind Kind => ImportKind.Endorsements;

    public WriteTurn Turn => WriteTurn.Directory;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping)
    {
        var (statements, regions) = (documents.Of(Statement.Alias), documents.Of(Region.Alias));
        var known = await KnownAsync();
        var rowsOf = new Dictionary<(Guid, string), int>();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. table.Rows.Select(x => Check(new RowReading(x, mapping, table.Head)))];

        CheckedRow Check(RowReading row)
        {
            var statement = row.Document("Statement", statements);
            var input = CheckEndorsement.Cleaned(new EndorsementInput
            {
                Name = row.Text(Organisation) ?? "", Country = row.Country("Country"), RegionKey = row.Document("Region", regions), Endorsed = row.Date("Endorsed"),
                Shown = row.Choice<EndorsementShown>("Shown") ?? EndorsementShown.CountedOnly,
            });
            if (row.Text("Statement") is null)
            {
                row.Complain("Statement", "This cannot be empty.");
            }

            row.Complain(CheckEndorsement.Problems(input, today).Select(x => x.Field == nameof(input.Name) ? x with { Field = Organisation } : x));
            if (statement is not { } key || row.Problems.Count > 0)
            {
                return new CheckedRow(row.Number, row.Problems, null, new NewEndorsement(Guid.Empty, Guid.Empty, input));
            }

            var place = (key, input.Name.ToUpperInvariant());
            var same = rowsOf.TryGetValue(place, out var other) ? (Sentence)$"The same as row {other}." : known.SameAs(key, input.Name);
            if (same is null)
            {
                known.Add(key, input.Name);
                rowsOf[place] = row.Number;
            }

            return new CheckedRow(row.Number, [], same, new NewEndorsement(KeyOf(import, row.Number), key, input));
        }
    }

    public async Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> rows)
    {
        var wanted = rows.Select(x => (NewEndorsement)x.Input).ToList();
        var statements = wanted.Select(x => x.Statement).Distinct().ToList();
        var stored = await db.Endorsements.AsNoTracking().Where(x => statements.Contains(x.StatementKey)).ToListAsync();
        var known = KnownEndorsements.Of(keys, stored, await SaveEndorsement.NamesAsync(db));

        // Somebody may have entered one meanwhile.
        var fresh = wanted.Where(x => known.SameAs(x.Statement, x.Input.Name) is null).ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(fresh.Select(x => save.New(x.Key, x.Statement, x.Input, known.OrganisationOf(x.Input.Name), import.Id)));
        await db.SaveChangesAsync();
        return fresh.Count;
    }

    private Task<KnownEndorsements> KnownAsync() => database.ReadAsync(async db =>
        KnownEndorsements.Of(keys, await db.Endorsements.ToListAsync(), await SaveEndorsement.NamesAsync(db)));

    /// <summary>The same row of the same import is the same endorsement, however often it is begun again.</summary>
    private static Guid KeyOf(Guid import, int row)
    {
        Span<byte> text = stackalloc byte[20];
        import.TryWriteBytes(text);
        BitConverter.TryWriteBytes(text[16..], row);
        return new Guid(SHA256.HashData(text)[..16]);
    }

    private sealed record NewEndorsement(Guid Key, Guid Statement, EndorsementInput Input);
}
