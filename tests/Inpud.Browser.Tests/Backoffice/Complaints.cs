using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>What a window complained of: errors in its console, errors of its scripts, answers of 400 and above.</summary>
internal sealed class Complaints
{
    private const int FirstRefusal = 400;

    private readonly List<string> _all = [];

    /// <summary>
    /// Before anybody is signed in, the client asks for a token to find out; it is told that nobody is. Some of its dialogs set
    /// their value once more after they are gone, and its Markdown editor complains if it is left before it has loaded; neither
    /// does harm.
    /// </summary>
    private readonly List<string> _expected = ["/security/back-office/token", "Token request failed: 400", "_subject is undefined", "Container not found"];
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _written = new();
    private readonly Lock _gate = new();

    public Complaints(IPage page)
    {
        // A refused request is told of twice; the answer says more than the console.
        page.Console += (_, message) => Note(
            message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Response += (_, answer) =>
        {
            Note(answer.Status >= FirstRefusal, $"{answer.Status} {answer.Request.Method} {answer.Url}");
            if (answer.Request.Method is not ("GET" or "OPTIONS"))
            {
                _written.Enqueue($"{answer.Status} {answer.Request.Method} {new Uri(answer.Url).AbsolutePath}");
            }
        };
    }

    /// <summary>Says that something is part of the test, such as a refused value: complaints with these words are passed over.</summary>
    public void Expect(string words) => _expected.Add(words);

    public void AssertNone()
    {
        lock (_gate)
        {
            var unexpected = _all.Where(x => !_expected.Exists(words => x.Contains(words, StringComparison.Ordinal))).Distinct();
            Assert.Equal("", string.Join('\n', unexpected));
        }
    }

    /// <summary>All of them, the expected ones too, and what the window wrote.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join('\n', _all.Concat(_written));
        }
    }

    private void Note(bool isComplaint, string text)
    {
        lock (_gate)
        {
            if (isComplaint)
            {
                _all.Add(text);
            }
        }
    }
}
