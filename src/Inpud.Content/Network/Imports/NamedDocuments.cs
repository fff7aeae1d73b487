using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Imports;

/// <summary>Documents by their names, in all languages.</summary>
internal sealed class NamedDocuments(IEntityService entities)
{
    /// <summary>All that are of these types and not in the bin.</summary>
    public Names Of(params string[] types)
    {
        var documents = entities.GetAll(UmbracoObjectTypes.Document).OfType<IDocumentEntitySlim>()
            .Where(x => !x.Trashed && types.Contains(x.ContentTypeAlias, StringComparer.Ordinal)).ToList();
        return new Names(
            documents.SelectMany(x => x.CultureNames.Values.Append(x.Name).Select(Clean.Text).OfType<string>().Select(name => (Name: name, x.Key)))
                .Distinct().ToLookup(x => x.Name, x => x.Key, StringComparer.OrdinalIgnoreCase),
            documents.ToDictionary(x => x.Key, NameOf));
    }

    private static string NameOf(IDocumentEntitySlim document) =>
        document.CultureNames.TryGetValue("en", out var english) ? english : document.CultureNames.Values.FirstOrDefault() ?? document.Name ?? document.Key.ToString();

    internal sealed record Names(ILookup<string, Guid> ByName, IReadOnlyDictionary<Guid, string> ByKey)
    {
        public IReadOnlyCollection<Guid> Find(string text) =>
            Guid.TryParse(text, out var key) ? ByKey.ContainsKey(key) ? [key] : [] : ByName[text].ToHashSet();

        /// <summary>Its English name, or its key where several are called so.</summary>
        public string Word(Guid key) => ByKey.TryGetValue(key, out var name) && Find(name).Count == 1 ? name : key.ToString();
    }
}
