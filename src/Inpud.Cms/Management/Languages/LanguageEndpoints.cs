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

namespace Inpud.Cms.Management.Languages;

/// <summary>The languages that content is written in.</summary>
internal static class LanguageEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var languages = api.MapGroup("language").WithTags("Language");
        languages.MapGet("", ListAsync).NeedsSignIn().WithName("GetLanguage").Produces<PagedResponse<LanguageResponseModel>>();
        languages.MapGet("{isoCode}", GetAsync).NeedsSignIn().WithName("GetLanguageByIsoCode").Produces<LanguageResponseModel>();
        languages.MapPost("", CreateAsync).NeedsSection(Constants.Applications.Settings).WithName("PostLanguage").Produces(StatusCodes.Status201Created);
        languages.MapPut("{isoCode}", UpdateAsync).NeedsSection(Constants.Applications.Settings).WithName("PutLanguageByIsoCode");
        languages.MapDelete("{isoCode}", DeleteAsync).NeedsSection(Constants.Applications.Settings).WithName("DeleteLanguageByIsoCode");

        var items = api.MapGroup("item/language").WithTags("Language");
        items.MapGet("", ItemsAsync).NeedsSignIn().WithName("GetItemLanguage").Produces<LanguageItemResponseModel[]>();
        items.MapGet("default", DefaultAsync).NeedsSignIn().WithName("GetItemLanguageDefault").Produces<LanguageItemResponseModel>();
    }

    private static async Task<IResult> ListAsync(Asked asked, ILanguageService languages)
    {
        ILanguage[] all = [.. await languages.GetAllAsync()];
        return Answers.Ok(new PagedResponse<LanguageResponseModel>(all.Length, all.Skip(asked.Skip).Take(asked.Take).Select(ToModel)));
    }

    private static async Task<IResult> GetAsync(string isoCode, ILanguageService languages) =>
        await languages.GetAsync(isoCode) is { } language ? Answers.Ok(ToModel(language)) : LanguageProblems.Answer(LanguageOperationStatus.NotFound);

    private static async Task<IResult> ItemsAsync(Asked asked, ILanguageService languages)
    {
        var wanted = asked.Texts("isoCode").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Answers.Ok((await languages.GetAllAsync()).Where(x => wanted.Contains(x.IsoCode)).Select(ToItem));
    }

    private static async Task<IResult> DefaultAsync(ILanguageService languages) =>
        await languages.GetDefaultLanguageAsync() is { } language ? Answers.Ok(ToItem(language)) : LanguageProblems.Answer(LanguageOperationStatus.NotFound);

    private static async Task<IResult> CreateAsync(
        Body<CreateLanguageRequestModel> body, IBackOfficeSecurityAccessor security, ILanguageService languages)
    {
        var (sent, isoCode) = (body.Value, IsoCodes.Spelt(body.Value.IsoCode));
        if (isoCode is null)
        {
            return LanguageProblems.Answer(LanguageOperationStatus.InvalidIsoCode);
        }

        if (LanguageProblems.OfName(sent.Name) is { } problem)
        {
            return problem;
        }

        var language = new Language(isoCode, sent.Name!.Trim())
        {
            IsDefault = sent.IsDefault, IsMandatory = sent.IsMandatory, FallbackIsoCode = IsoCodes.OrNull(sent.FallbackIsoCode),
        };
        var created = await languages.CreateAsync(language, security.User.Key);
        return created.Success ? Answers.Created(created.Result.IsoCode) : LanguageProblems.Answer(created.Status);
    }

    private static async Task<IResult> UpdateAsync(
        string isoCode, Body<UpdateLanguageRequestModel> body, IBackOfficeSecurityAccessor security, ILanguageService languages)
    {
        if (await languages.GetAsync(isoCode) is not { } language)
        {
            return LanguageProblems.Answer(LanguageOperationStatus.NotFound);
        }

        if (LanguageProblems.OfName(body.Value.Name) is { } problem)
        {
            return problem;
        }

        (language.CultureName, language.IsDefault, language.IsMandatory) = (body.Value.Name!.Trim(), body.Value.IsDefault, body.Value.IsMandatory);
        language.FallbackIsoCode = IsoCodes.OrNull(body.Value.FallbackIsoCode);
        return LanguageProblems.Answer((await languages.UpdateAsync(language, security.User.Key)).Status);
    }

    private static async Task<IResult> DeleteAsync(string isoCode, IBackOfficeSecurityAccessor security, ILanguageService languages) =>
        LanguageProblems.Answer((await languages.DeleteAsync(isoCode, security.User.Key)).Status);

    private static LanguageResponseModel ToModel(ILanguage language) =>
        new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);

    private static LanguageItemResponseModel ToItem(ILanguage language) => new(language.CultureName, language.IsoCode);
}

internal sealed record LanguageResponseModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);

internal sealed record LanguageItemResponseModel(string Name, string IsoCode);

internal sealed record CreateLanguageRequestModel(string? IsoCode, string? Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);

internal sealed record UpdateLanguageRequestModel(string? Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);
