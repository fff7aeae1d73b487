using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Cultures;

/// <summary>The cultures that a language can be made of.</summary>
internal static class CultureEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("culture", List)
        .NeedsSignIn().WithTags("Culture").WithName("GetCulture").Produces<PagedResponse<CultureReponseModel>>();

    private static IResult List(Asked asked, ICultureService cultures)
    {
        var all = cultures.GetValidCultureInfos();
        return Answers.Ok(new PagedResponse<CultureReponseModel>(
            all.Length, all.Skip(asked.Skip).Take(asked.Take).Select(x => new CultureReponseModel(x.Name, x.EnglishName))));
    }
}

/// <summary>The client's own spelling.</summary>
internal sealed record CultureReponseModel(string Name, string EnglishName);
