using Inpud.Content;

namespace Inpud.Web.Site.Languages;

/// <summary>A text and the language it is written in.</summary>
internal sealed record Passage(string Text, Culture Culture);
