using Inpud.Web.Desk.Frame;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>A field of text that offers some while one types.</summary>
/// <param name="Field">The field.</param>
/// <param name="Texts">What is offered.</param>
internal sealed record Offered(Field Field, IReadOnlyList<string> Texts);
