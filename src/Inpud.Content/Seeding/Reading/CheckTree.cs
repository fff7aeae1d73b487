using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Checks what no item shows alone: its place among the others and its languages.</summary>
internal sealed class CheckTree
{
    private readonly Dictionary<string, SeedNode> byPath;
    private readonly SeedTypes types;
    private readonly Findings findings;

    private CheckTree(ImmutableArray<SeedNode> nodes, SeedTypes types, Findings findings)
    {
        byPath = nodes.ToDictionary(node => node.Path, StringComparer.Ordinal);
        this.types = types;
        this.findings = findings;
    }

    public static void Check(ImmutableArray<SeedNode> nodes, SeedTypes types, ImmutableArray<SeedLanguage> languages, Findings findings)
    {
        var tree = new CheckTree(nodes, types, findings);
        if (!tree.byPath.ContainsKey(NodeTree.Root) && !findings.Has($"{NodeTree.Root}/{SeedNode.FileName}"))
        {
            findings.In($"{NodeTree.Root}/{SeedNode.FileName}").Problem("The home page must be there: every other page is below it.");
        }

        foreach (var node in nodes)
        {
            tree.MayStandThere(node);
            tree.HasItsLanguages(node, languages);
        }

        foreach (var siblings in nodes.Where(node => node.Parent is not null).GroupBy(node => node.Parent, StringComparer.Ordinal))
        {
            tree.HaveAPlaceOfTheirOwn(siblings);
            tree.HaveANameOfTheirOwn(siblings);
        }
    }

    private void MayStandThere(SeedNode node)
    {
        var place = findings.In(node.File).At("type");
        if (node.Path == NodeTree.Root && !types.Documents[node.Type].AllowedAtRoot)
        {
            place.Problem($"A {node.Type} cannot be the home page.");
        }
        else if (node.Parent is not null && byPath.TryGetValue(node.Parent, out var parent)
            && !types.Documents[parent.Type].AllowedChildren.Contains(node.Type, StringComparer.Ordinal))
        {
            place.Problem($"A {node.Type} cannot stand below {parent.Path}, which is a {parent.Type}.");
        }
    }

    private void HasItsLanguages(SeedNode node, ImmutableArray<SeedLanguage> languages)
    {
        if (languages.FirstOrDefault(language => language.IsDefault) is { } main
            && !node.Cultures.ContainsKey(main.Culture.Name) && !findings.Has(node.FileOf(main.Culture.Name)))
        {
            findings.In(node.FileOf(main.Culture.Name)).Problem("This language must be there: every page has it.");
        }

        foreach (var missing in languages.Where(language => language.IsMandatory && node.IsPublished
            && !IsPublished(node, language.Culture.Name) && !findings.Has(node.FileOf(language.Culture.Name))))
        {
            findings.In(node.FileOf(missing.Culture.Name)).At("published").Problem("No language of a page is published without this one.");
        }

        if (node.IsPublished && node.Parent is not null && byPath.TryGetValue(node.Parent, out var parent)
            && !parent.IsPublished && !parent.Cultures.IsEmpty
            && !parent.Cultures.Keys.Any(culture => findings.Has(parent.FileOf(culture))))
        {
            findings.In(node.File).Problem($"This page is published, but {parent.Path} above it is not.");
        }
    }

    private static bool IsPublished(SeedNode node, string culture) => node.Cultures.GetValueOrDefault(culture) is { Published: true };

    private void HaveAPlaceOfTheirOwn(IEnumerable<SeedNode> siblings)
    {
        var readable = siblings.Where(node => !findings.Has(node.File));
        foreach (var same in readable.GroupBy(node => node.SortOrder).Where(group => group.Count() > 1))
        {
            foreach (var node in same.Skip(1))
            {
                findings.In(node.File).At("sortOrder").Problem($"{same.First().Path}, beside it, has the same number.");
            }
        }
    }

    private void HaveANameOfTheirOwn(IEnumerable<SeedNode> siblings)
    {
        var names = from node in siblings
                    from variant in node.Cultures
                    group node by (variant.Key, Name: Names.Folded(variant.Value.Name));
        foreach (var same in names.Where(group => group.Count() > 1))
        {
            foreach (var node in same.Skip(1))
            {
                findings.In(node.FileOf(same.Key.Key)).At("name")
                    .Problem($"{same.First().Path}, beside it, has the same name in this language.");
            }
        }
    }
}
