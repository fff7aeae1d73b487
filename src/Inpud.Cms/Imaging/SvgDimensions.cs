using System.Drawing;
using System.Xml;
using Umbraco.Cms.Core.Media;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Reads the size of an SVG drawing from its root element: <c>width</c> and <c>height</c> in absolute units, otherwise the
/// <c>viewBox</c>. Null when it says neither. No document type, entity or outside resource is followed.
/// </summary>
internal sealed class SvgDimensions : ISvgDimensionExtractor
{
    private static readonly Dictionary<string, double> PixelsPerUnit = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["px"] = 1, ["pt"] = 96 / 72.0, ["pc"] = 16, ["in"] = 96, ["cm"] = 96 / 2.54, ["mm"] = 96 / 25.4,
    };

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is not { CanRead: true, CanSeek: true })
        {
            return null;
        }

        var before = stream.Position;
        try
        {
            stream.Position = 0;
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 1_000_000 };
            using var xml = XmlReader.Create(stream, settings);
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "svg" ? Read(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
        finally
        {
            stream.Position = before;
        }
    }

    private static Size? Read(XmlReader root)
    {
        if (Length(root.GetAttribute("width")) is { } width && Length(root.GetAttribute("height")) is { } height)
        {
            return Whole(width, height);
        }

        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Numbers.TryPositive(box[2], out var w) && Numbers.TryPositive(box[3], out var h) ? Whole(w, h) : null;
    }

    private static double? Length(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var number = trimmed.TrimEnd([.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%"]);
        return PixelsPerUnit.TryGetValue(trimmed[number.Length..], out var unit) && Numbers.TryPositive(number, out var value) ? value * unit : null;
    }

    private static Size? Whole(double width, double height) =>
        width <= int.MaxValue && height <= int.MaxValue
            ? new Size((int)Math.Max(1, Math.Round(width)), (int)Math.Max(1, Math.Round(height)))
            : null;
}
