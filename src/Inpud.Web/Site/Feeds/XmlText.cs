using System.Text;
using System.Xml;

namespace Inpud.Web.Site.Feeds;

/// <summary>Texts as XML can bear them: a control character that came along with a pasted text would make the whole file unreadable.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                whole.Append(rune);
            }
        }

        return whole.ToString();
    }
}
