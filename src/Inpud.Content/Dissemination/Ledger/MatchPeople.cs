using System.Globalization;
using System.Text.RegularExpressions;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Finds the people of a pasted list in the directory: by address, else by name. Names are sealed, so that the whole directory is opened to
/// find one by name; it is written down who did.
/// </summary>
public sealed partial class MatchPeople(InpudDatabase database, LookupKey lookup, OpenContacts open)
{
    /// <summary>More lines than this are an import.</summary>
    public const int MostLines = 1000;

    /// <summary>Finds them.</summary>
    /// <param name="user">Who asks; they may read contacts.</param>
    /// <param name="text">A person a line: a name, an address, or both.</param>
    /// <returns>Each line once, in their order; refused where there are more than <see cref="MostLines"/>.</returns>
    public async Task<Done<IReadOnlyList<MatchedLine>>> RunAsync(Guid user, string text)
    {
        var lines = Lines(text);
        return lines.Count > MostLines
            ? new FieldProblem("", $"These are {lines.Count} people; at most {MostLines} are logged at once. Log them in parts, or import them.")
            : new Done<IReadOnlyList<MatchedLine>>(await MatchAsync(user, lines), []);
    }

    private async Task<IReadOnlyList<MatchedLine>> MatchAsync(Guid user, IReadOnlyList<PastedLine> lines)
    {
        var byAddress = await ByAddressAsync(lines);
        var byName = lines.Any(x => x.Name.Length > 0 && !byAddress.Contains(x.Address ?? ""))
            ? (await OpenAllAsync(user)).ToLookup(x => Folded(x.Details!.Name), StringComparer.Ordinal)
            : Enumerable.Empty<OpenContact>().ToLookup(_ => "", StringComparer.Ordinal);
        var opened = (await open.ManyAsync(user, "match", [.. byAddress.SelectMany(x => x).DistinctBy(x => x.Id)])).ToDictionary(x => x.Contact.Id);
        return
        [
            .. lines.Select(x => new MatchedLine(x.Text, x.Address is { } address && byAddress.Contains(address)
                ? [.. byAddress[address].Select(contact => opened[contact.Id])]
                : x.Name.Length == 0 ? [] : [.. byName[Folded(x.Name)]])),
        ];
    }

    internal static IReadOnlyList<PastedLine> Lines(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(Line),
    ];

    /// <summary>A name whatever its case, accents and spaces.</summary>
    internal static string Folded(string name)
    {
        var letters = name.Normalize(System.Text.NormalizationForm.FormKD)
            .Where(x => char.GetUnicodeCategory(x) is not UnicodeCategory.NonSpacingMark).ToArray();
        return string.Join(' ', new string(letters).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static PastedLine Line(string text)
    {
        var address = Address().Match(text);
        var name = address.Success ? text.Remove(address.Index, address.Length) : text;
        return new PastedLine(text, name.Trim(' ', '\t', '<', '>', ';', ',', '"', '-', '–'), address.Success ? address.Value : null);
    }

    private async Task<ILookup<string, Contact>> ByAddressAsync(IReadOnlyList<PastedLine> lines)
    {
        var hashes = lines.Select(x => x.Address).OfType<string>().Distinct(StringComparer.Ordinal).Select(x => (Address: x, Hashes: lookup.OfEmail(x))).ToList();
        var found = await database.ReadAsync(db => Batches.ReadAsync(hashes.SelectMany(x => x.Hashes), some =>
            db.Contacts.Where(x => some.Contains(x.EmailHash) && x.State != ContactState.Erased).ToListAsync()));
        var byHash = found.ToLookup(x => Convert.ToHexString(x.EmailHash!), StringComparer.Ordinal);
        return hashes.SelectMany(x => x.Hashes.SelectMany(hash => byHash[Convert.ToHexString(hash)]), (x, contact) => (x.Address, contact)).ToLookup(x => x.Address, x => x.contact, StringComparer.Ordinal);
    }

    private async Task<IEnumerable<OpenContact>> OpenAllAsync(Guid user)
    {
        var all = await database.ReadAsync(db => db.Contacts.Where(x => x.State != ContactState.Erased).ToListAsync());
        return (await open.ManyAsync(user, "match", all)).Where(x => x.Details is not null);
    }

    [GeneratedRegex("""[^\s<>;,"]+@[^\s<>;,"]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

/// <summary>A line that somebody pasted.</summary>
internal sealed record PastedLine(string Text, string Name, string? Address);

/// <summary>A line and whom it stands for.</summary>
/// <param name="Text">As it was pasted.</param>
/// <param name="Found">One: found. Several: somebody must choose. None: not in the directory.</param>
public sealed record MatchedLine(string Text, IReadOnlyList<OpenContact> Found);
