using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Inpud.Web.Site.Sitemaps;

/// <summary>Writes XML in UTF-8, without a byte order mark and without spaces that nobody reads.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }
}
