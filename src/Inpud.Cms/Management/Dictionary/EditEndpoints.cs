using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>Changing interface words. What concerns all languages, such as the name of a word and its place, is left to those who edit all of them.</summary>
internal static class EditEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var dictionary = api.MapGroup("dictionary").WithTags("Dictionary");
        dictionary.MapPost("", CreateAsync).NeedsSection(Constants.Applications.Translation)
            .WithName("PostDictionary").Produces(StatusCodes.Status201Created);
        dictionary.MapPut("{id:guid}", UpdateAsync).NeedsSection(Constants.Applications.Translation).WithName("PutDictionaryById");
        dictionary.MapPut("{id:guid}/move", MoveAsync).NeedsSection(Constants.Applications.Translation).WithName("PutDictionaryByIdMove");
        dictionary.MapDelete("{id:guid}", DeleteAsync).NeedsSection(Constants.Applications.Translation).WithName("DeleteDictionaryById");
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateDictionaryItemRequestModel> body, IBackOfficeSecurityAccessor security, IDictionaryItemService dictionary, ILanguageService languages)
    {
        DictionaryItemTranslationModel[] sent = [.. (body.Value.Translations ?? []).OfType<DictionaryItemTranslationModel>()];
        if (DictionaryProblems.Of(body.Value.Name, sent) is { } problem)
        {
            return problem;
        }

        var edited = await EditedLanguages.OfAsync(security.User, languages);
        string[] foreign = [.. sent.Where(x => x.Translation is { Length: > 0 } && !edited.May(x.IsoCode ?? "")).Select(x => x.IsoCode ?? "")];
        if (foreign.Length > 0)
        {
            return DictionaryProblems.NotYourLanguage(foreign);
        }

        var texts = MergeTexts.Of(new Dictionary<string, string>(StringComparer.Ordinal), sent, edited.May).Texts;
        var item = new DictionaryItem(body.Value.Parent?.Id, body.Value.Name!.Trim()) { Translations = edited.ToTranslations(texts, []) };
        item.Key = body.Value.Id is { } id && id != Guid.Empty ? id : Guid.CreateVersion7();
        var created = await dictionary.CreateAsync(item, security.User.Key);
        return created.Success ? Answers.Created(created.Result.Key) : DictionaryProblems.Answer(created.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDictionaryItemRequestModel> body, IBackOfficeSecurityAccessor security, UpdateDictionaryItem update) =>
        await update.RunAsync(security.User, id, body.Value);

    private static async Task<IResult> MoveAsync(
        Guid id, Body<MoveDictionaryRequestModel> body, IBackOfficeSecurityAccessor security, IDictionaryItemService dictionary, ILanguageService languages)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return DictionaryProblems.Answer(DictionaryItemOperationStatus.ItemNotFound);
        }

        if (!(await EditedLanguages.OfAsync(security.User, languages)).MayAll)
        {
            return Answers.Forbidden("Only those who edit all languages move a dictionary item.");
        }

        return DictionaryProblems.Answer((await dictionary.MoveAsync(item, body.Value.Target?.Id, security.User.Key)).Status);
    }

    private static async Task<IResult> DeleteAsync(
        Guid id, IBackOfficeSecurityAccessor security, IDictionaryItemService dictionary, ILanguageService languages)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return DictionaryProblems.Answer(DictionaryItemOperationStatus.ItemNotFound);
        }

        var edited = await EditedLanguages.OfAsync(security.User, languages);
        string[] foreign = [.. edited.ForeignTextsOf([item, .. await dictionary.GetDescendantsAsync(id)])];
        return foreign.Length > 0
            ? DictionaryProblems.NotYourLanguage(foreign)
            : DictionaryProblems.Answer((await dictionary.DeleteAsync(id, security.User.Key)).Status);
    }
}
