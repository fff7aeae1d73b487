using System.Globalization;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Documents;

/// <summary>
/// Keeps names unique among siblings, per language, as Umbraco does: the second "Report" becomes "Report (1)". Core leaves
/// this to the storage.
/// </summary>
internal static class SiblingNames
{
    /// <summary>The form in which names are compared: without outer space and regardless of case.</summary>
    public static string? Fold(string? name) => name?.Trim().ToLowerInvariant();

    /// <summary>The name itself if it is free, else with the smallest number that is.</summary>
    /// <param name="taken">Folded names of the siblings.</param>
    public static string MakeUnique(string name, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(Fold(name)!))
        {
            return name;
        }

        var (stem, first) = SplitNumber(name);
        for (var number = first; ; number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var candidate = stem[..Math.Min(stem.Length, CmsDbContext.NameLength - suffix.Length)] + suffix;
            if (!taken.Contains(Fold(candidate)!))
            {
                return candidate;
            }
        }
    }

    /// <summary>Gives an entity the names under which it can stand among its siblings; one or two statements whatever their number.</summary>
    public static void Ensure(CmsDbContext db, IContentBase entity, Guid objectType, ILanguageRepository languages)
    {
        var own = Names(entity, languages);
        var taken = Taken(db, entity, objectType, [.. own.Select(x => Fold(x.Name)!).Distinct(StringComparer.Ordinal)], exact: true);
        if (taken.Count == 0)
        {
            return;
        }

        // Seldom: only now look for the numbered forms.
        var stems = own.Where(x => taken.Contains((x.LanguageId, Fold(x.Name)!))).Select(x => Fold(SplitNumber(x.Name).Stem)!).ToArray();
        taken = Taken(db, entity, objectType, stems, exact: false);
        foreach (var (languageId, name) in own)
        {
            var unique = MakeUnique(name, taken.Where(x => x.LanguageId == languageId).Select(x => x.NameKey).ToHashSet(StringComparer.Ordinal));
            if (!string.Equals(unique, name, StringComparison.Ordinal))
            {
                SetName(entity, languageId, unique, languages);
            }
        }
    }

    private static (int LanguageId, string Name)[] Names(IContentBase entity, ILanguageRepository languages) =>
        entity.ContentType.VariesByCulture()
            ? [.. from info in entity.CultureInfos?.Values ?? []
                  let id = languages.GetIdByIsoCode(info.Culture, throwOnNotFound: false)
                  where id is not null && !string.IsNullOrWhiteSpace(info.Name)
                  select (id.Value, info.Name!)]
            : string.IsNullOrWhiteSpace(entity.Name) ? [] : [(VariantRow.Invariant, entity.Name)];

    private static HashSet<(int LanguageId, string NameKey)> Taken(
        CmsDbContext db, IContentBase entity, Guid objectType, string[] keys, bool exact)
    {
        var variants = exact
            ? db.Variants.Where(x => keys.Contains(x.NameKey))
            : db.Variants.Where(x => x.NameKey != null && keys.Any(stem => x.NameKey.StartsWith(stem)));
        var found =
            from variant in variants
            join version in db.Versions on variant.VersionId equals version.Id
            join node in db.Nodes on version.NodeId equals node.Id
            where version.Current && node.ParentId == entity.ParentId && node.ObjectType == objectType && node.Id != entity.Id
            select new { variant.LanguageId, variant.NameKey };
        return [.. found.AsEnumerable().Select(x => (x.LanguageId, x.NameKey!))];
    }

    private static void SetName(IContentBase entity, int languageId, string name, ILanguageRepository languages)
    {
        if (languageId == VariantRow.Invariant)
        {
            entity.Name = name;
            return;
        }

        var culture = languages.GetIsoCodeById(languageId)!;
        entity.SetCultureName(name, culture);
        if (entity is IPublishableContentBase { PublishedState: PublishedState.Publishing } publishing && publishing.IsCulturePublished(culture))
        {
            publishing.SetPublishInfo(culture, name, publishing.GetPublishDate(culture) ?? entity.UpdateDate);
        }
    }

    private static (string Stem, int Next) SplitNumber(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') && int.TryParse(name.AsSpan(open + 2, name.Length - open - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[..open], number + 1)
            : (name, 1);
    }
}
