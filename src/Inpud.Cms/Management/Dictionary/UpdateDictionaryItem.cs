using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>Saves what a client changed in a dictionary item, and nothing else.</summary>
internal sealed class UpdateDictionaryItem(ICoreScopeProvider scopes, IDictionaryItemService dictionary, ILanguageService languages)
{
    public async Task<IResult> RunAsync(IUser user, Guid id, UpdateDictionaryItemRequestModel wanted)
    {
        DictionaryItemTranslationModel[] sent = [.. (wanted.Translations ?? []).OfType<DictionaryItemTranslationModel>()];
        if (DictionaryProblems.Of(wanted.Name, sent) is { } problem)
        {
            return problem;
        }

        using var scope = scopes.CreateCoreScope();

        // Between reading the texts and writing them nobody else shall write.
        scope.WriteLock(Constants.Locks.Languages);
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return DictionaryProblems.Answer(DictionaryItemOperationStatus.ItemNotFound);
        }

        var edited = await EditedLanguages.OfAsync(user, languages);
        if (Refuse(item, wanted.Name!.Trim(), sent, edited) is { } refusal)
        {
            return refusal;
        }

        var saved = await dictionary.UpdateAsync(item, user.Key);
        scope.Complete();
        return DictionaryProblems.Answer(saved.Status);
    }

    /// <summary>Changes the item; or says why not.</summary>
    private static IResult? Refuse(IDictionaryItem item, string name, DictionaryItemTranslationModel[] sent, EditedLanguages edited)
    {
        var nameBasis = Array.Find(sent, x => x.NameBasis is not null)?.NameBasis;
        if (name != item.ItemKey && !MergeTexts.IsUntouched(nameBasis, name))
        {
            if (!edited.MayAll)
            {
                return Answers.Forbidden("Only those who edit all languages rename a dictionary item.");
            }

            if (MergeTexts.IsOvertaken(nameBasis, item.ItemKey))
            {
                return DictionaryProblems.NameOvertaken();
            }

            item.ItemKey = name;
        }

        var stored = item.Translations.ToDictionary(x => x.LanguageIsoCode, x => x.Value, StringComparer.OrdinalIgnoreCase);
        var merged = MergeTexts.Of(stored, sent, edited.May);
        if (merged.Conflicts.Count > 0)
        {
            return DictionaryProblems.Overtaken([.. merged.Conflicts]);
        }

        item.Translations = edited.ToTranslations(merged.Texts, item.Translations);
        return null;
    }
}
