namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The parts of forms.</summary>
internal static class Fields
{
    public static Markup Text(
        string name, string label, string type, string autocomplete, string? value = null, bool first = false, string? hint = null, bool wrong = false) => Markup.Of(
        $"""
         <p class="field">
         <label for="{name}">{label}</label>
         {(hint is null ? Markup.Nothing : Markup.Of($"""<span class="hint" id="{name}-hint">{hint}</span>"""))}
         <input id="{name}" name="{name}" type="{type}" autocomplete="{autocomplete}" value="{value}" required
          {Flags(name, first, hint is not null, wrong)}>
         </p>
         """);

    /// <summary>A password, never filled in by us.</summary>
    public static Markup Password(string name, string label, bool isNew, bool first = false, string? hint = null, bool wrong = false) =>
        Text(name, label, "password", isNew ? "new-password" : "current-password", null, first, hint, wrong);

    /// <summary>A six-digit code or a recovery code.</summary>
    public static Markup Code(string name, string label, bool wrong = false) => Markup.Of(
        $"""
         <p class="field">
         <label for="{name}">{label}</label>
         <input id="{name}" name="{name}" type="text" autocomplete="one-time-code" spellcheck="false" autocapitalize="none" dir="ltr" required
          {Flags(name, first: true, hinted: false, wrong)}>
         </p>
         """);

    public static Markup Button(string label) => Markup.Of($"""<p><button type="submit">{label}</button></p>""");

    public static Markup Link(string address, string text) => Markup.Of($"""<p><a href="{address}">{text}</a></p>""");

    public static Markup Paragraph(string text) => Markup.Of($"<p>{text}</p>");

    private static Markup Flags(string name, bool first, bool hinted, bool wrong)
    {
        string[] described = [.. hinted ? [$"{name}-hint"] : Array.Empty<string>(), .. wrong ? ["complaint"] : Array.Empty<string>()];
        return Markup.Of(
            $"{Raw(first, "autofocus ")}{Raw(wrong, "aria-invalid=\"true\" ")}{(described.Length == 0 ? Markup.Nothing : Markup.Of($"aria-describedby=\"{string.Join(' ', described)}\""))}");
    }

    private static Markup Raw(bool condition, string html) => condition ? new Markup(html) : Markup.Nothing;
}
