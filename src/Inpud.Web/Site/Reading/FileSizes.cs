using Inpud.Web.Site.Wording;

namespace Inpud.Web.Site.Reading;

/// <summary>Says how large a file is, before anybody pays for loading it.</summary>
internal static class FileSizes
{
    private const double Kilo = 1000;

    /// <summary>Such as “410 KB” or “1.2 MB”, in the reader's language; never “0 KB”.</summary>
    public static string In(Reader reader, long bytes)
    {
        var kilobytes = bytes / Kilo;
        return kilobytes < Kilo
            ? reader.Words.Text("size.kb", Math.Max(1, kilobytes).ToString("N0", reader.Culture.Info))
            : reader.Words.Text("size.mb", (kilobytes / Kilo).ToString("N1", reader.Culture.Info));
    }
}
