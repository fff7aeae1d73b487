using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Makes of a report the draft of a publication, language by language in one document. What somebody wrote is never replaced: a language
/// that the document has already is refused.
/// </summary>
public sealed class DraftReport(
    InpudDatabase database, ICoreScopeProvider scopes, IContentEditingService editing, IContentService documents, IContentTypeService types, ReportRights rights, TimeProvider time)
{
    private static readonly FieldProblem _forbidden = new(Language, "You may not write publications in this language. Ask an administrator.");

    /// <summary>The field of the language.</summary>
    public const string Language = "Language";

    /// <summary>The report's document; null where there is none, or it was thrown away.</summary>
    public IContent? DocumentOf(StoredReport report) => documents.GetById(report.DocumentKey ?? FirstKeyOf(report)) is { Trashed: false } found ? found : null;

    /// <summary>Where a new draft goes; null where the site has no such folder.</summary>
    public IContent? Folder => types.Get(FixedKeys.PublicationFolder) is { } type
        ? documents.GetPagedOfType(type.Id, 0, 10, out _, null!).FirstOrDefault(x => !x.Trashed)
        : null;

    /// <summary>Adds a language.</summary>
    /// <param name="user">Who does; they must be allowed to write it.</param>
    /// <param name="report">The report's key.</param>
    /// <param name="culture">A language of the site.</param>
    /// <returns>The document's key.</returns>
    public async Task<Done<Guid>> RunAsync(IUser user, Guid report, Culture culture)
    {
        if (await database.ReadAsync(db => db.ProgressReports.SingleOrDefaultAsync(x => x.Key == report)) is not { } stored)
        {
            return new FieldProblem("", "There is no such report.");
        }

        var done = DocumentOf(stored) is { } document ? await AddAsync(user, document.Key, stored, culture) : await CreateAsync(user, stored, culture);
        if (done.Succeeded && stored.DocumentKey != done.Value)
        {
            await database.WriteAsync(WriteTurn.Desk, db =>
                db.ProgressReports.Where(x => x.Key == report).ExecuteUpdateAsync(x => x.SetProperty(y => y.DocumentKey, done.Value)));
        }

        return done;
    }

    /// <summary>The key of the first document of a report: of two who make it at the same moment, one does.</summary>
    private static Guid FirstKeyOf(StoredReport report) => new(SHA256.HashData([.. "draft of "u8, .. report.Key.ToByteArray()]).AsSpan(0, 16));

    private async Task<Done<Guid>> CreateAsync(IUser user, StoredReport report, Culture culture)
    {
        if (Folder is not { } folder)
        {
            return new FieldProblem("", "The site has no folder of publications to put it in.");
        }

        if (!await rights.MayCreateAsync(user, folder.Key, culture))
        {
            return _forbidden;
        }

        var text = DraftText.Of(report, ReportWords.In(culture));
        var made = await editing.CreateAsync(
            new ContentCreateModel
            {
                Key = report.DocumentKey is null ? FirstKeyOf(report) : Guid.CreateVersion7(time.GetUtcNow()),
                ContentTypeKey = FixedKeys.Publication,
                ParentKey = folder.Key,
                Variants = [new VariantModel { Culture = culture.Name, Name = text.Title }],
                Properties = [.. Values(text, culture), .. Shared(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))],
            },
            user.Key);
        return made.Status is ContentEditingOperationStatus.DuplicateKey
            ? new FieldProblem("", "There is a draft of this report already, made just now or thrown away. Look at the report again, or into the recycle bin.")
            : made.Status is ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError && made.Result.Content is { } content
            ? content.Key
            : new FieldProblem("", $"The draft was not made: {made.Status}.");
    }

    /// <summary>Reads and saves in one turn of Core's, so that what somebody saves at the same moment in another language stays.</summary>
    private async Task<Done<Guid>> AddAsync(IUser user, Guid key, StoredReport report, Culture culture)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var document = documents.GetById(key)!;
        if (document.IsCultureAvailable(culture.Name))
        {
            scope.Complete();
            return new FieldProblem(Language, "There is a draft in this language already. It was left as it is: open it below.");
        }

        if (!await rights.MayUpdateAsync(user, key, culture))
        {
            scope.Complete();
            return _forbidden;
        }

        var text = DraftText.Of(report, ReportWords.In(culture));
        document.SetCultureName(text.Title, culture.Name);
        foreach (var value in Values(text, culture))
        {
            document.SetValue(value.Alias, value.Value, culture.Name);
        }

        var saved = documents.Save(document, user.Id);
        scope.Complete();
        return saved.Success ? key : new FieldProblem("", $"The draft was not saved: {saved.Result}.");
    }

    private static IEnumerable<PropertyValueModel> Values(DraftText text, Culture culture) =>
    [
        new() { Alias = "title", Culture = culture.Name, Value = text.Title },
        new() { Alias = "summary", Culture = culture.Name, Value = text.Summary },
        new() { Alias = "body", Culture = culture.Name, Value = text.Body },
    ];

    private static IEnumerable<PropertyValueModel> Shared(DateOnly today) =>
    [
        new() { Alias = "publicationType", Value = new[] { "annual report" } },
        new() { Alias = "ourRole", Value = new[] { "own" } },
        new() { Alias = "datePublished", Value = new JsonObject { ["date"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["timeZone"] = null } },
    ];
}
