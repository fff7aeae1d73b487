using System.Globalization;
using System.Text;

namespace Inpud.Bench.Load;

/// <summary>Where in a buffer one HTTP/1.1 response ends, and what it says. Only what the servers measured here send is understood.</summary>
/// <param name="Status">The status code.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="End">Where the response ends.</param>
/// <param name="IsChunked">Whether the body is in chunks.</param>
internal readonly record struct Answer(int Status, int BodyStart, int End, bool IsChunked)
{
    private static ReadOnlySpan<byte> Blank => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> LastChunk => "\r\n0\r\n\r\n"u8;

    /// <summary>Null where the response is not complete yet.</summary>
    /// <exception cref="InvalidDataException">The response has neither a length nor chunks.</exception>
    public static Answer? In(ReadOnlySpan<byte> received)
    {
        var blank = received.IndexOf(Blank);
        if (blank < 0)
        {
            return null;
        }

        var head = received[..(blank + 2)];
        var body = blank + Blank.Length;
        var status = ((head[9] - '0') * 100) + ((head[10] - '0') * 10) + (head[11] - '0');
        if (LengthIn(head) is { } length)
        {
            return received.Length >= body + length ? new Answer(status, body, body + length, IsChunked: false) : null;
        }

        if (status == 304)
        {
            return new Answer(status, body, body, IsChunked: false);
        }

        if (head.IndexOf("Transfer-Encoding: chunked"u8) < 0)
        {
            throw new InvalidDataException("A response has neither a Content-Length nor chunks: " + Encoding.Latin1.GetString(head));
        }

        return received.EndsWith(LastChunk) ? new Answer(status, body, received.Length, IsChunked: true) : null;
    }

    /// <summary>Name and value of each header, in order.</summary>
    public IEnumerable<(string Name, string Value)> Headers(ReadOnlyMemory<byte> received) =>
        Encoding.Latin1.GetString(received.Span[..(BodyStart - Blank.Length)]).Split("\r\n").Skip(1)
            .Select(x => x.Split(": ", 2))
            .Select(x => (x[0], x[1]));

    /// <summary>The body without the marks between its chunks.</summary>
    public byte[] Body(ReadOnlySpan<byte> received)
    {
        var rest = received[BodyStart..End];
        if (!IsChunked)
        {
            return rest.ToArray();
        }

        using var body = new MemoryStream();
        while (true)
        {
            var line = rest.IndexOf("\r\n"u8);
            var length = int.Parse(Encoding.ASCII.GetString(rest[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return body.ToArray();
            }

            body.Write(rest.Slice(line + 2, length));
            rest = rest[(line + 2 + length + 2)..];
        }
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        var length = 0;
        foreach (var digit in head[(at + name.Length)..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                break;
            }

            length = (length * 10) + (digit - '0');
        }

        return length;
    }
}
