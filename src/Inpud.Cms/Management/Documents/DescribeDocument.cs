using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Saving;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>A document as the client's workspace opens it: all languages with all values.</summary>
internal sealed class DescribeDocument(ReadableValues values, IContentService contents)
{
    private const string DefaultIcon = "icon-document";

    /// <summary>The draft; each language bears the stamp of just these values.</summary>
    public DocumentResponseModel Draft(OpenedItem<IContent> opened)
    {
        var document = opened.Item;
        var schedules = contents.GetContentScheduleByContentId(document.Key);
        string[] cultures = [.. document.AvailableCultures];
        return Of(document, values.Of(document, cultures), Variants(document, cultures, document.GetCultureName, schedules, opened.StampOf));
    }

    /// <summary>A blueprint; each language bears the stamp of just these values.</summary>
    public DocumentBlueprintResponseModel Blueprint(OpenedItem<IContent> opened)
    {
        var blueprint = opened.Item;
        string[] cultures = [.. blueprint.AvailableCultures];
        var variants = Variants(blueprint, cultures, blueprint.GetCultureName, schedules: null, opened.StampOf);
        return new(blueprint.Key, TypeOf(blueprint), values.Of(blueprint, cultures), variants, Flags.None);
    }

    /// <summary>What readers see; null where that is nothing.</summary>
    public DocumentResponseModel? Published(IContent document)
    {
        if (!document.Published)
        {
            return null;
        }

        string[] cultures = [.. document.PublishedCultures];
        return Of(document, values.Of(document, cultures, published: true), Variants(document, cultures, document.GetPublishName, schedules: null));
    }

    /// <summary>The languages of a document.</summary>
    /// <param name="schedules">What is planned; null where that is not asked for.</param>
    /// <param name="stampOf">What to give as the date of a language; null for the date itself.</param>
    public static IReadOnlyList<DocumentVariantResponseModel> Variants(
        IContent document, IReadOnlyCollection<string> cultures, Func<string?, string?> nameOf, ContentScheduleCollection? schedules,
        Func<string?, DateTime>? stampOf = null) =>
    [
        .. from culture in document.ContentType.VariesByCulture() ? cultures : (IEnumerable<string?>)[null]
           let state = VariantStates.Of(document, culture)
           let release = schedules is null ? null : Date(schedules, culture, ContentScheduleAction.Release)
           select new DocumentVariantResponseModel(
               document.Key,
               culture,
               Segment: null,
               nameOf(culture) ?? document.Name ?? "",
               state,
               document.CreateDate.AsUtc(),
               (stampOf?.Invoke(culture) ?? (culture is null ? null : document.GetUpdateDate(culture)) ?? document.UpdateDate).AsUtc(),
               (culture is null ? document.PublishDate : document.GetPublishDate(culture))?.AsUtc(),
               release,
               schedules is null ? null : Date(schedules, culture, ContentScheduleAction.Expire),
               Flags.Of(state, isScheduled: release is not null)),
    ];

    public static DocumentTypeReferenceResponseModel TypeOf(IContent document) =>
        new(document.ContentType.Key, document.ContentType.Icon ?? DefaultIcon, ReferenceByIdModel.Of(document.ContentType.ListView));

    private static DocumentResponseModel Of(
        IContent document, IReadOnlyList<EditedValue> values, IReadOnlyList<DocumentVariantResponseModel> variants) =>
        new(document.Key, TypeOf(document), values, variants, Template: null, document.Trashed, Flags.None);

    private static DateTimeOffset? Date(ContentScheduleCollection schedules, string? culture, ContentScheduleAction action) =>
        schedules.FullSchedule.FirstOrDefault(x => x.Action == action && IsFor(x.Culture, culture))?.Date.AsUtc();

    /// <summary>Core writes a plan for the whole document as <c>*</c> and reads it as an empty string.</summary>
    private static bool IsFor(string planned, string? culture) => culture is null ? planned is "" or "*" : planned.InvariantEquals(culture);
}

/// <summary>The signs that trees and lists draw.</summary>
internal static class Flags
{
    public static readonly IReadOnlyList<FlagModel> None = [];
    public static readonly IReadOnlyList<FlagModel> Collection = [new("Umb.HasCollection")];
    private static readonly FlagModel _pending = new("Umb.PendingChanges");
    private static readonly FlagModel _scheduled = new("Umb.ScheduledForPublish");

    public static IReadOnlyList<FlagModel> Of(PublishableVariantStateModel state, bool isScheduled) =>
        (state == PublishableVariantStateModel.PublishedPendingChanges, isScheduled) switch
        {
            (false, false) => None,
            (true, false) => [_pending],
            (false, true) => [_scheduled],
            (true, true) => [_pending, _scheduled],
        };
}
