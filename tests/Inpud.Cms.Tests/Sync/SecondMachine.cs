using System.Diagnostics;
using System.IO.Pipes;
using Inpud.Cms.Tests.Hosting;

namespace Inpud.Cms.Tests.Sync;

/// <summary>
/// Another process on the same database: this program once more, running <see cref="SecondMachineProgram"/> only. Core's
/// static service provider allows no second host in this process.
/// </summary>
public sealed class SecondMachine(CmsFixture cms) : IAsyncLifetime
{
    public const string Pipe = "INPUD_TEST_PIPE";

    private readonly string _name = $"inpud-{Guid.NewGuid():N}";
    private NamedPipeServerStream? _pipe;
    private StreamReader? _reader;
    private StreamWriter? _writer;
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        _pipe = new NamedPipeServerStream(_name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Inpud.Cms.Tests"), ["-class", typeof(SecondMachineProgram).FullName!, "-explicit", "on"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.Environment[Pipe] = _name;
        start.Environment[TestDatabase.SharedConnection] = cms.Database.Connection;
        start.Environment[TestDatabase.SharedFolder] = cms.Database.Folder;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _pipe.WaitForConnectionAsync(patience.Token);
        (_reader, _writer) = (new StreamReader(_pipe), new StreamWriter(_pipe) { AutoFlush = true });
    }

    /// <summary>Has the other process do something, and waits for its answer.</summary>
    public async Task<string> DoAsync(params object[] words)
    {
        await _writer!.WriteLineAsync(string.Join('\t', words));
        var answer = await _reader!.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? "the other process has ended";
        Assert.StartsWith("ok", answer, StringComparison.Ordinal);
        return answer["ok".Length..].Trim();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        // It ends when nobody speaks to it any more.
        await _pipe!.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
