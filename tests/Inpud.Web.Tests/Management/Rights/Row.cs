using System.Net;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>Who asks. The administrator may do everything: that shows that a request which others are refused is a good one.</summary>
[Flags]
public enum Person
{
    None = 0,
    Nobody = 1,
    Translator = 2,
    Writer = 4,
    Administrator = 8,
    Both = Translator | Writer,
    Everybody = Nobody | Both | Administrator,
}

/// <summary>One endpoint of the Management API and who is answered.</summary>
/// <param name="Endpoint">Its name.</param>
/// <param name="Allowed">Who may, beside the administrator.</param>
/// <param name="Ask">Makes what is needed and says what is sent.</param>
internal sealed record Row(string Endpoint, Person Allowed, Func<World, Task<Call>> Ask)
{
    public Row(string endpoint, Person allowed, Func<World, Call> ask)
        : this(endpoint, allowed, world => Task.FromResult(ask(world)))
    {
    }

    /// <summary>For what is kept from somebody by not being there: 404 instead of 403.</summary>
    public bool Hidden { get; init; }

    public bool May(Person person) => person == Person.Administrator || Allowed.HasFlag(person);
}

/// <summary>What is sent, and by what it is known that it was done.</summary>
/// <param name="Route">The values of the route's parameters, in their order.</param>
internal sealed record Call(params object[] Route)
{
    /// <summary>With its question mark.</summary>
    public string Query { get; init; } = "";

    public object? Body { get; init; }

    /// <summary>What who may is answered; null for any success.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What the answer holds; for reading.</summary>
    public string Shows { get; init; } = "";

    /// <summary>Says, out of the database, how what would be changed stands; null for what changes nothing.</summary>
    public Func<Task<object?>>? See { get; init; }

    /// <summary>What <see cref="See"/> says once it is done.</summary>
    public object? Becomes { get; init; }
}
