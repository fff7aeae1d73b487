using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>
/// Brings the stored data types, document types and media types up to date with the model, at every start.
/// One read tells whether there is anything to do. All of it is one transaction, and only one machine does it at a time.
/// </summary>
public sealed partial class SynchronizeTypes(
    ICoreScopeProvider scopes,
    IDataTypeService dataTypes,
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer json,
    IShortStringHelper strings,
    IKeyValueService keyValues,
    ILogger<SynchronizeTypes> logger)
{
    /// <summary>Under this key the fingerprint of the model is kept that the stored types agree with.</summary>
    public const string FingerprintKey = "Inpud.Content.Types";

    /// <summary>Brings the types up to date with the model of this site.</summary>
    public Task<TypesReport> RunAsync() => RunAsync(SiteTypes.Current);

    /// <summary>Brings the types up to date with a model.</summary>
    public async Task<TypesReport> RunAsync(SiteTypes model)
    {
        var fingerprint = model.Fingerprint;
        if (keyValues.GetValue(FingerprintKey) == fingerprint)
        {
            return TypesReport.NothingToDo;
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTypes, Constants.Locks.MediaTypes);
        if (keyValues.GetValue(FingerprintKey) == fingerprint)
        {
            // Another machine did it while this one waited for the lock.
            scope.Complete();
            return TypesReport.NothingToDo;
        }

        var report = await BringAsync(model);
        if (report.Outcome is TypesOutcome.UpToDate)
        {
            keyValues.SetValue(FingerprintKey, fingerprint);
        }

        if (report.Outcome is not TypesOutcome.Undone)
        {
            scope.Complete();
        }

        Log(report);
        return report;
    }

    private async Task<TypesReport> BringAsync(SiteTypes model)
    {
        var changes = new TypesChanges();
        var data = await new BringDataTypes(dataTypes, editors, json, changes).RunAsync(model.DataTypes);
        var apply = new ApplyDefinition(strings, data, changes);
        await new BringContentTypes<IContentType>(
            documentTypes, () => new ContentType(strings, Constants.System.Root), apply, changes).RunAsync(model.DocumentTypes);
        await new BringContentTypes<IMediaType>(
            mediaTypes, () => new MediaType(strings, Constants.System.Root), apply, changes).RunAsync(model.MediaTypes);
        return changes.Report;
    }

    private void Log(TypesReport report)
    {
        LogOutcome(report.Outcome, report.Created.Count, report.Updated.Count);
        foreach (var refused in report.Refused)
        {
            LogRefused(refused.Subject, refused.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Content types: {Outcome}; {Created} created, {Updated} updated")]
    private partial void LogOutcome(TypesOutcome outcome, int created, int updated);

    [LoggerMessage(Level = LogLevel.Error, Message = "Content types: {Subject} was left as it is, because {Reason}")]
    private partial void LogRefused(string subject, string reason);
}
