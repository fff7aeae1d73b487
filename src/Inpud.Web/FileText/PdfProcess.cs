using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Inpud.Web.FileText;

/// <summary>A process that reads PDFs one after the other, with little memory; it is ended when a file takes it too long.</summary>
internal sealed class PdfProcess : IDisposable
{
    private const int LongestAnswer = 64 * 1024 * 1024;

    /// <summary>Of managed memory. A report of a thousand pages needs a fraction of it.</summary>
    private const long MostMemory = 512L * 1024 * 1024;

    private readonly Process _process;

    private PdfProcess(Process process) => _process = process;

    public static PdfProcess Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Inpud.Web.dll");
        var start = new ProcessStartInfo(Runtime())
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            ArgumentList = { "exec", "--runtimeconfig", Path.ChangeExtension(program, "runtimeconfig.json"), program, ReadPdfs.Verb },
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The process that reads PDFs could not be started.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new PdfProcess(process);
    }

    /// <summary>The pages of a file.</summary>
    /// <exception cref="Exception">Of whatever kind: the process ended, or was cancelled; it is of no use any more.</exception>
    public async Task<IReadOnlyList<string>> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, file.Length);
        var (input, output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        await input.WriteAsync(length, cancellationToken);
        await input.WriteAsync(file, cancellationToken);
        await input.FlushAsync(cancellationToken);
        await output.ReadExactlyAsync(length, cancellationToken);
        var pages = new byte[Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(length), 0, LongestAnswer)];
        await output.ReadExactlyAsync(pages, cancellationToken);
        return JsonSerializer.Deserialize<string[]>(pages) ?? [];
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    /// <summary>The runtime that this process runs on, whoever started it.</summary>
    private static string Runtime()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Path.Combine(shared, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(beside) ? Path.GetFullPath(beside) : "dotnet";
    }
}
