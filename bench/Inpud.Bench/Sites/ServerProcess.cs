using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Inpud.Bench.Load;

namespace Inpud.Bench.Sites;

/// <summary>A server in a process of its own, on a free port of this machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, int port, TimeSpan untilAnswer) => (_process, Port, UntilAnswer) = (process, port, untilAnswer);

    public int Port { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan UntilAnswer { get; }

    /// <summary>The memory that it has now, in MiB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024d / 1024d;
        }
    }

    /// <param name="program">The program's assembly.</param>
    /// <param name="arguments">Its arguments; <c>{url}</c> in them becomes the address to listen on.</param>
    /// <param name="first">Asked again and again until it is answered with 200, or with anything for the floor.</param>
    /// <param name="anyAnswer">Whether any answer will do.</param>
    /// <exception cref="InvalidOperationException">The program ended, or did not answer in two minutes.</exception>
    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, Ask first, bool anyAnswer = false)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument.Replace("{url}", $"http://127.0.0.1:{port}", StringComparison.Ordinal));
        }

        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Note(said, line.Data);
        process.ErrorDataReceived += (_, line) => Note(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsAnsweredAsync(port, first, anyAnswer))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > _patience)
            {
                await StopAsync(process);
                throw new InvalidOperationException($"{Path.GetFileName(program)} did not come up: {string.Join('\n', said.TakeLast(20))}");
            }

            await Task.Delay(5);
        }

        return new ServerProcess(process, port, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync() => await StopAsync(_process);

    private static async Task StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static void Note(List<string> said, string? line)
    {
        if (line is not null)
        {
            lock (said)
            {
                said.Add(line);
            }
        }
    }

    private static async Task<bool> IsAnsweredAsync(int port, Ask ask, bool anyAnswer)
    {
        try
        {
            using var line = await Line.OpenAsync(port);
            return (await line.AskAsync(ask.ToBytes(0))).Status == 200 || anyAnswer;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
