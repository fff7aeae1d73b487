using System.Net;
using System.Net.Sockets;

namespace Inpud.Bench.Load;

/// <summary>One kept-alive connection to a server on this machine; one request at a time.</summary>
internal sealed class Line : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _received = new byte[64 * 1024];
    private int _length;

    /// <summary>What the last answer consisted of.</summary>
    public ReadOnlyMemory<byte> Received => _received.AsMemory(0, _length);

    public static async Task<Line> OpenAsync(int port)
    {
        var line = new Line();
        try
        {
            await line._socket.ConnectAsync(IPAddress.Loopback, port);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The server closed the connection.</exception>
    public async ValueTask<Answer> AskAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        _length = 0;
        while (true)
        {
            if (_length == _received.Length)
            {
                Array.Resize(ref _received, _received.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_received.AsMemory(_length));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            _length += read;
            if (Answer.In(_received.AsSpan(0, _length)) is { } answer)
            {
                return answer;
            }
        }
    }

    public void Dispose() => _socket.Dispose();
}
