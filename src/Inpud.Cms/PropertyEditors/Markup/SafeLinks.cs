using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Inpud.Cms.PropertyEditors.Markup;

/// <summary>
/// Goes over the links of a parsed text. An unsafe one leaves its words behind and is gone; one to another site neither tells
/// that site where the reader came from nor hands it our window; a picture from another site becomes a link to it, because
/// showing it would tell that site who reads us.
/// </summary>
internal sealed class SafeLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += MakeSafe;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Everything is done on the parsed text; nothing is left to do when it is written.
    }

    private static void MakeSafe(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            MakeSafe(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            MakeSafe(link);
        }
    }

    private static void MakeSafe(LinkInline link)
    {
        switch (LinkTargets.Of(link.GetDynamicUrl?.Invoke() ?? link.Url))
        {
            case LinkTarget.Unsafe:
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
                break;
            case LinkTarget.External:
                link.IsImage = false;
                KeepApart(link);
                break;
            case LinkTarget.Local:
                break;
        }
    }

    private static void MakeSafe(AutolinkInline link)
    {
        var target = link.IsEmail ? LinkTarget.Local : LinkTargets.Of(link.Url);
        if (target is LinkTarget.Unsafe)
        {
            link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
        }
        else if (target is LinkTarget.External)
        {
            KeepApart(link);
        }
    }

    private static void KeepApart(Inline link) => link.GetAttributes().AddPropertyIfNotExist("rel", "noreferrer noopener");
}
