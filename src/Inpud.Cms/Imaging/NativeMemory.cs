using System.Runtime.InteropServices;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Gives memory that decoding took back to the system. The C library keeps a heap for each thread and would otherwise
/// hold on to what the largest pictures needed.
/// </summary>
internal static class NativeMemory
{
    private static bool _missing = !OperatingSystem.IsLinux();

    /// <summary>Does nothing where the C library knows no such call.</summary>
    public static void GiveBack()
    {
        if (_missing)
        {
            return;
        }

        try
        {
            _ = Trim(0);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            _missing = true;
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Trim(nint padding);
}
