using System.Security.Cryptography;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>Rows that are organisations. Those that others belong to come first, wherever they stand in the table.</summary>
internal sealed class OrganisationRows(InpudDatabase database, SaveOrganisation save, NamedDocuments documents) : IImportRows
{
    public ImportKind Kind => ImportKind.Organisations;

    public WriteTurn Turn => WriteTurn.Directory;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping)
    {
        var known = await KnownOrganisations.ReadAsync(database);
        var regions = documents.Of(Region.Alias);
        var rows = ParentsFirst(table.Rows.Select(x => new RowReading(x, mapping, table.Head)).ToList());
        var inTable = new Dictionary<string, (Guid Key, int Row)>(StringComparer.OrdinalIgnoreCase);
        var networks = known.Networks;
        return rows.ConvertAll(row =>
        {
            var input = SaveOrganisation.Cleaned(Read(row, regions));
            input = input with { Parents = Parents(row, known, inTable) };
            row.Complain(CheckOrganisation.Problems(input));
            var same = known.Find(input.Name) is not null ? (Sentence)"Is in the directory already."
                : inTable.TryGetValue(input.Name, out var other) ? $"The same as row {other.Row}." : null;
            if (row.Problems.Count == 0 && same is null && SaveOrganisation.IsNetwork(input.Kind) && networks++ >= SaveOrganisation.MostNetworks)
            {
                row.Complain([SaveOrganisation.TooManyNetworks]);
            }

            var key = KeyOf(import, row.Number);
            if (row.Problems.Count == 0 && same is null)
            {
                inTable[input.Name] = (key, row.Number);
            }

            return new CheckedRow(row.Number, row.Problems, same, new NewOrganisation(key, input));
        });
    }

    public async Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> rows)
    {
        var organisations = rows.Select(x => (NewOrganisation)x.Input).ToList();
        var number = (await db.Organisations.MaxAsync(x => x.NetworkNumber) ?? -1) + 1;
        var made = organisations.ConvertAll(x => save.New(x.Key, x.Input, SaveOrganisation.IsNetwork(x.Input.Kind) ? number++ : null, import.Id));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(made);
        await db.SaveChangesAsync();

        // Whom they belong to is known by number only now: it may be in these very rows.
        var wanted = organisations.SelectMany(x => x.Input.Parents).Distinct().ToArray();
        var ids = await db.Organisations.Where(x => wanted.Contains(x.Key)).Select(x => new { x.Key, x.Id }).ToDictionaryAsync(x => x.Key, x => x.Id);
        db.AddRange(organisations.Zip(made).SelectMany(x => x.First.Input.Parents.Where(ids.ContainsKey).Distinct()
            .Select(parent => new OrganisationParent { OrganisationId = x.Second.Id, ParentId = ids[parent] })));
        await db.SaveChangesAsync();
        return made.Count;
    }

    /// <summary>Each after all that it belongs to; those that belong to each other in a ring stay where they are and fail for it.</summary>
    private static List<RowReading> ParentsFirst(List<RowReading> rows)
    {
        var byName = rows.Where(x => x.Text("Name") is not null).DistinctBy(x => x.Text("Name")!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(x => x.Text("Name")!, StringComparer.OrdinalIgnoreCase);
        var (ordered, seen) = (new List<RowReading>(rows.Count), new HashSet<RowReading>());
        foreach (var row in rows)
        {
            Visit(row);
        }

        return ordered;

        void Visit(RowReading row)
        {
            if (!seen.Add(row))
            {
                return;
            }

            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var parent in row.Several("Parents").Select(byName.GetValueOrDefault).OfType<RowReading>())
            {
                Visit(parent);
            }

            ordered.Add(row);
        }
    }

    private static List<Guid> Parents(RowReading row, KnownOrganisations known, Dictionary<string, (Guid Key, int Row)> inTable)
    {
        var found = new List<Guid>();
        foreach (var name in row.Several("Parents"))
        {
            if ((known.Find(name)?.Key ?? (inTable.TryGetValue(name, out var other) ? other.Key : null)) is { } key)
            {
                found.Add(key);
            }
            else
            {
                row.Complain("Parents", $"“{RowReading.Short(name)}” is neither in the directory nor a good row of this table, or belongs to this very organisation.");
            }
        }

        return found;
    }

    private static OrganisationInput Read(RowReading row, NamedDocuments.Names regions) => new()
    {
        Name = row.Text(nameof(OrganisationInput.Name)) ?? "",
        Kind = row.Choice<OrganisationKind>(nameof(OrganisationInput.Kind)) ?? OrganisationKind.Other,
        RegionKey = row.Document("Region", regions),
        Country = row.Country(nameof(OrganisationInput.Country)),
        Languages = row.Languages(nameof(OrganisationInput.Languages)),
        Membership = row.Choice<MembershipState>(nameof(OrganisationInput.Membership)) ?? MembershipState.None,
        MemberSince = row.Date(nameof(OrganisationInput.MemberSince)),
        Functions = row.Text(nameof(OrganisationInput.Functions)),
        Needs = row.Text(nameof(OrganisationInput.Needs)),
        Skills = row.Text(nameof(OrganisationInput.Skills)),
        Tags = row.Several(nameof(OrganisationInput.Tags)),
        Website = row.Text(nameof(OrganisationInput.Website)),
        Published = Published(row),
        Notes = row.Text(nameof(OrganisationInput.Notes)),
    };

    private static List<PublicField> Published(RowReading row)
    {
        var fields = new List<PublicField>();
        foreach (var word in row.Several(nameof(OrganisationInput.Published)))
        {
            if (InWords.TryRead<PublicField>(word, out var field))
            {
                fields.Add(field);
            }
            else
            {
                row.Complain(nameof(OrganisationInput.Published), $"“{RowReading.Short(word)}” is none of: {string.Join(", ", Enum.GetValues<PublicField>().Select(InWords.Of))}.");
            }
        }

        return fields;
    }

    /// <summary>Rows name each other before they are written: each has its key from the beginning.</summary>
    private static Guid KeyOf(Guid import, int row)
    {
        Span<byte> text = stackalloc byte[20];
        import.TryWriteBytes(text);
        BitConverter.TryWriteBytes(text[16..], row);
        return new Guid(SHA256.HashData(text)[..16]);
    }

    private sealed record NewOrganisation(Guid Key, OrganisationInput Input);
}
