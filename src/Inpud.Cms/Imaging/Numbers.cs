using System.Globalization;

namespace Inpud.Cms.Imaging;

/// <summary>Numbers as URLs write them: a point for the fraction, whatever the culture of the request.</summary>
internal static class Numbers
{
    public static bool TryFraction(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    public static bool TryPositive(string text, out double value) => TryFraction(text, out value) && value > 0;

    public static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
