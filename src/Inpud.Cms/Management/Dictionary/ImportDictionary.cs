using Inpud.Cms.Management.Http;
using Inpud.Cms.Media.Uploads;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>
/// Brings the words of an uploaded file into the dictionary: all of them or none. A word that is there keeps its place and its texts and
/// gets those it lacks; of the file's languages only those are taken that the user edits.
/// </summary>
internal sealed class ImportDictionary(
    ICoreScopeProvider scopes, IDictionaryItemService dictionary, ILanguageService languages, ITemporaryFileService uploads, TemporaryFileOwners owners)
{
    public async Task<IResult> RunAsync(IUser user, ImportDictionaryRequestModel wanted)
    {
        if (wanted.TemporaryFile is not { Id: var file } || owners.IsAnothers(file, user.Key) || await uploads.GetAsync(file) is not { } upload)
        {
            return Answers.NotFound("The uploaded file is not there any more. Upload it again.");
        }

        IReadOnlyList<DictionaryFileItem>? items;
        await using (var content = upload.OpenReadStream())
        {
            items = await DictionaryFile.ReadAsync(content, CancellationToken.None);
        }

        if (items is not [var first, ..])
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest, "Invalid dictionary file", "This is not a file of dictionary items (.udt), or it is too large.", "InvalidFileContent");
        }

        if (wanted.Parent is { } parent && await dictionary.GetAsync(parent.Id) is null)
        {
            return DictionaryProblems.Answer(DictionaryItemOperationStatus.ParentNotFound);
        }

        var answer = await BringAsync(user, items, wanted.Parent?.Id);
        await uploads.DeleteAsync(file);
        return answer;
    }

    private async Task<IResult> BringAsync(IUser user, IReadOnlyList<DictionaryFileItem> items, Guid? parent)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.Languages);
        var edited = await EditedLanguages.OfAsync(user, languages);
        Guid? first = null;
        Stack<(DictionaryFileItem Item, Guid? Parent)> open = new(items.Reverse().Select(x => (x, parent)));
        while (open.TryPop(out var next))
        {
            var (status, key) = await BringAsync(next.Item, next.Parent, user, edited);
            if (status != DictionaryItemOperationStatus.Success)
            {
                return DictionaryProblems.Answer(status);
            }

            first ??= key;
            foreach (var child in next.Item.Children.Reverse())
            {
                open.Push((child, key));
            }
        }

        scope.Complete();
        return Answers.Created(first!.Value);
    }

    private async Task<(DictionaryItemOperationStatus Status, Guid Key)> BringAsync(
        DictionaryFileItem item, Guid? parent, IUser user, EditedLanguages edited)
    {
        var known = await dictionary.GetAsync(item.Name);
        var texts = (known?.Translations ?? []).Where(x => x.Value.Length > 0).ToDictionary(x => x.LanguageIsoCode, x => x.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (culture, text) in item.Texts.Where(x => edited.May(x.Key)))
        {
            texts.TryAdd(culture, text);
        }

        if (known is not null)
        {
            known.Translations = edited.ToTranslations(texts, known.Translations);
            return ((await dictionary.UpdateAsync(known, user.Key)).Status, known.Key);
        }

        var made = new DictionaryItem(parent, item.Name) { Translations = edited.ToTranslations(texts, []) };
        made.Key = item.Key is { } key && await dictionary.GetAsync(key) is null ? key : Guid.CreateVersion7();
        return ((await dictionary.CreateAsync(made, user.Key)).Status, made.Key);
    }
}
