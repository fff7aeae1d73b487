using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Management.Http;

/// <summary>Turns what cannot be read into an answer that says what is wrong with it.</summary>
internal sealed class AnswerFailures : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IReadBody { Problem: { } problem })
            {
                return problem;
            }
        }

        try
        {
            return await next(context);
        }
        catch (AskedException wrong)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid request", wrong.Message);
        }
    }
}
