using Inpud.Content.Exporting;
using Inpud.Content.Seeding.Values;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Content.Seeding;

/// <summary>Makes the site have the pictures and files of the folder. Others that it has stay.</summary>
internal sealed class BringMedia(
    IMediaService media,
    IMediaEditingService editing,
    IMediaTypeService mediaTypes,
    ITemporaryFileService uploads,
    MediaFileManager files,
    EditorValues values,
    ReadMediaItem read,
    SeedTypes types,
    TimeProvider time)
{
    public async Task RunAsync(SeedRun run, MediaJournal journal)
    {
        var folders = new MediaFolders(media, editing, run);
        var known = media.GetByIds(run.Folder.Media.Select(wanted => wanted.Key)).ToDictionary(item => item.Key);

        // What points to other media comes after what it may point to.
        foreach (var wanted in run.Folder.Media.OrderBy(PointsToMedia))
        {
            var folder = await folders.AtAsync(wanted.Path[..wanted.Path.LastIndexOf('/')]);
            var deed = known.TryGetValue(wanted.Key, out var stored)
                ? await UpdateAsync(run, wanted, stored, folder, journal)
                : await CreateAsync(run, wanted, folder, journal);
            run.Count(SeedPart.Media, deed, run.Folder.Media.Length);
        }
    }

    private bool PointsToMedia(SeedMedia wanted) => wanted.Cultures.Values.Append(wanted.Values)
        .Any(said => said.Any(value => types.Media[wanted.Type][value.Key]?.Form is MediaForm));

    private async Task<SeedDeed> CreateAsync(SeedRun run, SeedMedia wanted, IMedia? folder, MediaJournal journal)
    {
        var type = types.Media[wanted.Type];
        if (await UploadAsync(run, wanted, journal) is not { } upload)
        {
            return SeedDeed.Unchanged;
        }

        var made = await WithFileAsync(run, wanted, () => editing.CreateAsync(
            new MediaCreateModel
            {
                Key = wanted.Key,
                ContentTypeKey = type.Key,
                ParentKey = folder?.Key,
                Variants = EditingModels.Names(type, wanted, run.DefaultLanguage),
                Properties = [upload, .. EditingModels.Values(type, wanted, run.References)],
            },
            run.User));
        if (made is { } result)
        {
            Tell(run, wanted, result.Status, result.Result.ValidationResult);
        }

        return SeedDeed.Created;
    }

    private async Task<SeedDeed> UpdateAsync(SeedRun run, SeedMedia wanted, IMedia stored, IMedia? folder, MediaJournal journal)
    {
        var type = types.Media[wanted.Type];
        if (stored.Trashed || stored.ContentType.Alias != wanted.Type)
        {
            run.Findings.In(wanted.Sidecar).At("key").Problem(stored.Trashed
                ? "The site has this file in its recycle bin. Restore or delete it there first."
                : $"The site has something else under this key: a {stored.ContentType.Alias}.");
            return SeedDeed.Unchanged;
        }

        var isMoved = stored.ParentId != (folder?.Id ?? Constants.System.Root);
        var now = read.As(type, wanted.Path, stored, run.DefaultLanguage.Culture.Name, run.References);
        var isSameFile = now is not null && Compare.SameBytes(now.File, wanted.File);
        if (!isMoved && isSameFile && Compare.SaysAll(wanted, now!))
        {
            return SeedDeed.Unchanged;
        }

        if (isMoved && await editing.MoveAsync(wanted.Key, folder?.Key, run.User) is { Success: false } refused)
        {
            run.Refused(wanted.Sidecar, null, refused.Status);
        }

        var file = isSameFile ? Kept(stored) : await UploadAsync(run, wanted, journal);
        if (file is not null)
        {
            var saved = await WithFileAsync(
                run, wanted, () => editing.UpdateAsync(wanted.Key, Model(run, type, wanted, stored, file), run.User));
            if (saved is { } result)
            {
                Tell(run, wanted, result.Status, result.Result.ValidationResult);
            }
        }

        return SeedDeed.Updated;
    }

    private MediaUpdateModel Model(SeedRun run, SeedType type, SeedMedia wanted, IMedia stored, PropertyValueModel file) => new()
    {
        Variants = EditingModels.Names(type, wanted, run.DefaultLanguage),
        Properties =
        [
            file,
            .. EditingModels.AllValues(type, wanted, run.References),
            .. EditingModels.Others(type, stored, values, except: Constants.Conventions.Media.File),
        ],
    };

    private PropertyValueModel Kept(IMedia stored)
    {
        var file = stored.Properties.First(property => property.Alias == Constants.Conventions.Media.File);
        return new PropertyValueModel { Alias = file.Alias, Value = values.ToEditor(file, culture: null) };
    }

    /// <summary>Hands the file in as the backoffice does; null where the site refused it.</summary>
    private async Task<PropertyValueModel?> UploadAsync(SeedRun run, SeedMedia wanted, MediaJournal journal)
    {
        var name = Path.GetFileName(wanted.Path);
        var property = mediaTypes.Get(types.Media[wanted.Type].Key)?.CompositionPropertyTypes
            .FirstOrDefault(one => one.Alias == Constants.Conventions.Media.File);
        if (property is null)
        {
            run.Findings.In(wanted.Sidecar).At("type").Problem("The site's media type of this name has no file.");
            return null;
        }

        var upload = await uploads.CreateAsync(new CreateTemporaryFileModel
        {
            Key = Guid.CreateVersion7(time.GetUtcNow()),
            FileName = name,
            OpenReadStream = wanted.File.Open,
        });
        if (upload.Status is not TemporaryFileOperationStatus.Success || upload.Result is null)
        {
            run.Refused(wanted.Path, null, upload.Status);
            return null;
        }

        journal.WillWrite(files.GetMediaPath(name, wanted.Key, property.Key));
        return new PropertyValueModel
        {
            Alias = property.Alias,
            Value = new System.Text.Json.Nodes.JsonObject { ["temporaryFileId"] = upload.Result.Key },
        };
    }

    /// <summary>A file that cannot be stored – a damaged picture, a full disk – is a problem of that file.</summary>
    private static async Task<T?> WithFileAsync<T>(SeedRun run, SeedMedia wanted, Func<Task<T>> save)
        where T : struct
    {
        try
        {
            return await save();
        }
        catch (IOException error)
        {
            run.Findings.In(wanted.Path).Problem($"The site cannot keep this file: {error.Message}");
            return null;
        }
    }

    private static void Tell(SeedRun run, SeedMedia wanted, ContentEditingOperationStatus status, ContentValidationResult? validation)
    {
        var errors = validation?.ValidationErrors.ToArray() ?? [];
        foreach (var error in errors)
        {
            run.Findings.In(wanted.Sidecar).At(error.Culture is null ? "properties" : $"cultures.{error.Culture}").At(error.Alias)
                .Problem(string.Join(' ', error.ErrorMessages));
        }

        if (status is not ContentEditingOperationStatus.Success && errors.Length == 0)
        {
            run.Refused(wanted.Sidecar, null, status);
        }
    }
}
