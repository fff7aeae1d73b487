using Inpud.Content;

namespace Inpud.Web.Site.Languages;

/// <summary>What a language calls itself.</summary>
internal static class NativeNames
{
    extension(Culture culture)
    {
        /// <summary>Such as “Español”, with a capital where its script has them.</summary>
        public Passage OwnName()
        {
            var name = culture.Info.NativeName;
            return new Passage(culture.Info.TextInfo.ToUpper(name[0]) + name[1..], culture);
        }
    }
}
