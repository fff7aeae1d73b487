using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>What is not there, in words.</summary>
internal static class NoSuch
{
    public static ProblemHttpResult Item => Of("No item with this key is published or in the log.");

    public static ProblemHttpResult Contact => Of("No contact has this key.");

    public static ProblemHttpResult Organisation => Of("No organisation has this key.");

    public static ProblemHttpResult Report => Of("No progress report has this key.");

    public static ProblemHttpResult Address => Of("The API has no such address.");

    private static ProblemHttpResult Of(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Not found.");
}
