using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Inpud.Cms.Media.Uploads;

/// <summary>
/// A drawing with only what draws: elements and attributes of a list, no scripts, no handlers, nothing from elsewhere but
/// pictures that are part of the file. What programs write about themselves and their user's folders goes, too.
/// </summary>
internal static class CleanSvg
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const int MostCharacters = 6_000_000;
    private const int Deepest = 200;

    private static readonly string[] _pictures = ["png", "jpeg", "jpg", "gif", "webp"];

    private static readonly FrozenSet<string> _elements = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "image", "style", "view",
        "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
        "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
        "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ]);

    private static readonly FrozenSet<string> _attributes = FrozenSet.ToFrozenSet(
        ("id class style lang role aria-label aria-labelledby aria-describedby aria-hidden x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height "
        + "viewBox preserveAspectRatio version transform patternTransform gradientTransform gradientUnits patternUnits patternContentUnits spreadMethod offset "
        + "clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient pathLength rotate textLength lengthAdjust startOffset "
        + "method spacing fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
        + "stroke-dashoffset opacity color display visibility overflow clip clip-path clip-rule mask filter marker marker-start marker-mid marker-end "
        + "font-family font-size font-size-adjust font-stretch font-style font-variant font-weight text-anchor text-decoration text-rendering letter-spacing "
        + "word-spacing writing-mode direction unicode-bidi dominant-baseline alignment-baseline baseline-shift stop-color stop-opacity color-interpolation "
        + "color-interpolation-filters color-rendering shape-rendering image-rendering vector-effect paint-order mix-blend-mode isolation flood-color "
        + "flood-opacity lighting-color enable-background filterUnits primitiveUnits in in2 result stdDeviation mode type values tableValues slope intercept "
        + "amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale "
        + "diffuseConstant specularConstant specularExponent azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle scale xChannelSelector "
        + "yChannelSelector radius baseFrequency numOctaves seed stitchTiles systemLanguage requiredFeatures").Split(' '));

    /// <summary>The cleaned drawing as UTF-8; null where there is none that can be read.</summary>
    public static byte[]? From(Stream content)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true, IgnoreProcessingInstructions = true,
            };
            using var reader = XmlReader.Create(content, settings);
            var root = Read(reader);
            return root is null ? null : Write(root);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader is not { LocalName: "svg", NamespaceURI: Svg })
        {
            return null;
        }

        XElement? root = null;
        var open = new Stack<XElement>();
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.NamespaceURI != Svg || !_elements.Contains(reader.LocalName) || open.Count >= Deepest:
                    // With all that is in it; the reader then stands on what follows.
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    (open.Count > 0 ? open.Peek() : null)?.Add(element);
                    root ??= element;
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Add(new XText(reader.Value));
                    break;
            }

            reader.Read();
        }
        while (!reader.EOF);

        // Only now: what is harmless in pieces may not be when put together.
        root?.Descendants(XName.Get("style", Svg)).Where(style => !IsHarmless(style.Value)).ToList().ForEach(style => style.Remove());
        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, Svg));
        while (reader.MoveToNextAttribute())
        {
            if (Keeps(element.Name.LocalName, reader))
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    private static bool Keeps(string element, XmlReader attribute) => (attribute.NamespaceURI, attribute.LocalName) switch
    {
        ("" or XLink, "href") => IsInside(element, attribute.Value),
        ("", var name) => _attributes.Contains(name) && IsHarmless(attribute.Value),
        ("http://www.w3.org/XML/1998/namespace", "space" or "lang") => true,
        _ => false,
    };

    /// <summary>A part of this drawing, or a picture that is in the file.</summary>
    private static bool IsInside(string element, string target) => target.StartsWith('#')
        || (element == "image" && _pictures.Any(kind =>
            target.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Style that fetches nothing: no imports, and URLs only of parts of this drawing. Escapes could hide one.</summary>
    private static bool IsHarmless(string style)
    {
        if (style.Contains('\\') || style.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || style.Contains("expression", StringComparison.OrdinalIgnoreCase) || style.Contains("script:", StringComparison.OrdinalIgnoreCase)
            || style.Contains("image-set", StringComparison.OrdinalIgnoreCase) || style.Contains("/*", StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = style.IndexOf("url", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            var inside = style[(at + 3)..].TrimStart().TrimStart('(').TrimStart(' ', '\t', '\r', '\n', '"', '\'');
            if (style[(at + 3)..].TrimStart().StartsWith('(') && !inside.StartsWith('#'))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Write(XElement root)
    {
        root.SetAttributeValue(XNamespace.Xmlns + "xlink", XLink);
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CheckCharacters = true }))
        {
            root.WriteTo(writer);
        }

        return target.ToArray();
    }
}
