using System.Collections.Immutable;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Seeding;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Exporting;

/// <summary>Finds every page of the site, and where it belongs in the folder.</summary>
internal sealed class ReadDocuments(IContentService documents, SeedTypes types)
{
    private const int PageSize = 500;

    /// <summary>Parents before children, siblings in their order.</summary>
    /// <param name="remembered">Where pages were seeded from.</param>
    /// <param name="defaultCulture">The language whose names make paths.</param>
    /// <param name="leftOut">Told what a seed cannot hold.</param>
    public ImmutableArray<PlacedDocument> Run(IReadOnlyDictionary<Guid, string> remembered, string defaultCulture, LeftOut leftOut)
    {
        var roots = documents.GetRootContent().OrderBy(document => document.SortOrder).ToArray();
        if (roots.FirstOrDefault(IsHome) is not { } home)
        {
            return [];
        }

        foreach (var other in roots.Where(root => root != home))
        {
            leftOut.Add($"“{other.Name}” and what is below it: a seed has one page at the top.");
        }

        var all = Descendants(home).ToArray();
        var walk = new Walk(all.ToLookup(document => document.ParentId), remembered, defaultCulture, types, leftOut,
            new ExportPaths(all.Select(document => remembered.GetValueOrDefault(document.Key)).OfType<string>()));
        walk.Add(home, NodeTree.Root, null, sortOrder: 0);
        return walk.Placed.ToImmutable();
    }

    private bool IsHome(IContent document) => types.Documents.TryGetValue(document.ContentType.Alias, out var type) && type.AllowedAtRoot;

    private IEnumerable<IContent> Descendants(IContent home)
    {
        for (long page = 0, total = 1; page * PageSize < total; page++)
        {
            foreach (var document in documents.GetPagedDescendants(home.Id, page, PageSize, out total))
            {
                yield return document;
            }
        }
    }

    private sealed class Walk(
        ILookup<int, IContent> children,
        IReadOnlyDictionary<Guid, string> remembered,
        string defaultCulture,
        SeedTypes types,
        LeftOut leftOut,
        ExportPaths paths)
    {
        public ImmutableArray<PlacedDocument>.Builder Placed { get; } = ImmutableArray.CreateBuilder<PlacedDocument>();

        public void Add(IContent document, string path, string? parent, int sortOrder)
        {
            Placed.Add(new PlacedDocument(document, types.Documents[document.ContentType.Alias], path, parent, sortOrder));
            var next = 0;
            foreach (var child in children[document.Id].OrderBy(child => child.SortOrder))
            {
                var name = child.GetCultureName(defaultCulture) ?? child.Name ?? string.Empty;
                if (types.Documents.ContainsKey(child.ContentType.Alias))
                {
                    var below = paths.Below(path, remembered.GetValueOrDefault(child.Key), name, child.ContentType.Alias == Page.Alias);
                    Add(child, below, path, next++);
                }
                else
                {
                    leftOut.Add($"“{name}” and what is below it: its type, {child.ContentType.Alias}, is not part of the content model.");
                }
            }
        }
    }
}

/// <summary>A stored page and its place in the folder.</summary>
internal sealed record PlacedDocument(IContent Document, SeedType Type, string Path, string? Parent, int SortOrder);

/// <summary>What is not in an export, in sentences for those who rely on it.</summary>
internal sealed class LeftOut
{
    private readonly List<string> sentences = [];

    public IReadOnlyList<string> Sentences => sentences;

    public void Add(string sentence) => sentences.Add(sentence);
}
