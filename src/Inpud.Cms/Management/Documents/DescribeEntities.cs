using System.Globalization;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>Documents as trees, pickers and lists show them: names and states, no values.</summary>
internal sealed class DescribeEntities(ILanguageService languages, IContentService contents, IIdKeyMap keys)
{
    private const string DefaultIcon = "icon-document";

    public async Task<IReadOnlyList<DocumentTreeItemResponseModel>> TreeAsync(IReadOnlyList<SeenDocument> documents)
    {
        var draw = await DrawAsync([.. documents.Select(x => x.Document)]);
        return
        [
            .. from seen in documents
               let document = seen.Document
               let ancestors = AncestorsOf(document)
               select new DocumentTreeItemResponseModel(
                   document.Key, ancestors is [] ? null : ancestors[^1], ancestors, TypeOf(document), draw(document), document.HasChildren,
                   document.Trashed, IsProtected: false, seen.NoAccess, document.CreateDate.AsUtc(), FlagsOf(document)),
        ];
    }

    /// <param name="documents">Which.</param>
    /// <param name="culture">The language whose name comes first; the default language where null or not there.</param>
    public async Task<IReadOnlyList<DocumentItemResponseModel>> ItemsAsync(IReadOnlyList<SeenDocument> documents, string? culture = null)
    {
        var draw = await DrawAsync([.. documents.Select(x => x.Document)], culture);
        return
        [
            .. from seen in documents
               let document = seen.Document
               let ancestors = AncestorsOf(document)
               select new DocumentItemResponseModel(
                   document.Key, TypeOf(document), draw(document), ancestors is [] ? null : ancestors[^1], document.HasChildren,
                   document.Trashed, IsProtected: false, FlagsOf(document)),
        ];
    }

    public static DocumentTypeReferenceResponseModel TypeOf(IDocumentEntitySlim document) =>
        new(document.ContentTypeKey, document.ContentTypeIcon ?? DefaultIcon, ReferenceByIdModel.Of(document.ListViewKey));

    /// <summary>From the root down to the parent.</summary>
    public IReadOnlyList<ReferenceByIdModel> AncestorsOf(ITreeEntity document) =>
    [
        .. from text in document.Path.Split(',', StringSplitOptions.RemoveEmptyEntries)[..^1]
           let id = int.Parse(text, CultureInfo.InvariantCulture)
           where id > 0
           let key = keys.GetKeyForId(id, UmbracoObjectTypes.Document)
           where key.Success
           select new ReferenceByIdModel(key.Result),
    ];

    /// <summary>Draws the languages of each of these documents; what is planned for them is read at once.</summary>
    public async Task<Func<IDocumentEntitySlim, IReadOnlyList<DocumentVariantItemResponseModel>>> DrawAsync(
        IReadOnlyCollection<IDocumentEntitySlim> documents, string? culture = null)
    {
        var first = culture ?? await languages.GetDefaultIsoCodeAsync();
        var schedules = documents.Count == 0
            ? new Dictionary<Guid, IEnumerable<ContentSchedule>>()
            : contents.GetContentSchedulesByKeys([.. documents.Select(x => x.Key)]);
        return document => Variants(document, first, schedules.TryGetValue(document.Key, out var planned) ? planned : []);
    }

    private static IReadOnlyList<DocumentVariantItemResponseModel> Variants(
        IDocumentEntitySlim document, string first, IEnumerable<ContentSchedule> planned)
    {
        var releases = planned.Where(x => x.Action == ContentScheduleAction.Release).Select(x => x.Culture).ToArray();
        var names = document.Variations.VariesByCulture()
            ? document.CultureNames.OrderByDescending(x => x.Key.InvariantEquals(first)).Select(x => ((string?)x.Key, x.Value))
            : [(null, document.Name ?? "")];
        return
        [
            .. from named in names
               let state = VariantStates.Of(document, named.Item1)
               select new DocumentVariantItemResponseModel(
                   document.Key, named.Item1, named.Item2, state, Flags.Of(state, releases.InvariantContains(named.Item1 ?? "") || (named.Item1 is null && releases.Length > 0))),
        ];
    }

    private static IReadOnlyList<FlagModel> FlagsOf(IDocumentEntitySlim document) => document.ListViewKey is null ? Flags.None : Flags.Collection;
}
