using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>
/// What saving means, by comparing texts: what I changed and somebody else did not is kept; what both changed differently clashes,
/// and then nothing is kept. Languages are parts; what they share is the part "".
/// </summary>
internal sealed class Naive
{
    private readonly string _mark;
    private readonly Dictionary<string, Part> _now;
    private readonly (Dictionary<string, Part> Loaded, Dictionary<string, Part> Here)[] _clients;

    public Naive(IContent document, string mark)
    {
        _mark = mark;
        _now = new()
        {
            ["en"] = new(document.GetCultureName("en"), (string?)document.GetValue("title", "en"), null),
            ["fr"] = new(document.GetCultureName("fr"), (string?)document.GetValue("title", "fr"), null),
            [""] = new(null, null, null),
        };
        _clients = [.. Enumerable.Range(0, 3).Select(_ => (new Dictionary<string, Part>(_now), new Dictionary<string, Part>(_now)))];
    }

    internal sealed record Part(string? Name, string? Title, string? Note);

    public static string? Text(int number) => number == 0 ? null : new string('x', number);

    public Part Edit(InterleavingTests.Edit edit)
    {
        var here = _clients[edit.Who].Here;
        var before = here.GetValueOrDefault(edit.Unit);
        return here[edit.Unit] = edit.Unit.Length == 0
            ? new Part(null, null, Text(edit.Text))
            : new Part(edit.Text == 3 ? $"Name {_mark} {edit.Unit}" : before?.Name ?? $"New {_mark} {edit.Unit}", before?.Title ?? "title", Text(edit.Text));
    }

    public void Load(int who) => _clients[who] = (new(_now), new(_now));

    public IEnumerable<string> Save(int who, string[] ticked)
    {
        var (loaded, here) = _clients[who];
        var sent = here.Where(x => x.Key.Length == 0 || ticked.Contains(x.Key))
            .Concat(loaded.Where(x => x.Key.Length > 0 && !ticked.Contains(x.Key)))
            .Where(x => x.Value != loaded.GetValueOrDefault(x.Key) && x.Value != _now.GetValueOrDefault(x.Key))
            .ToArray();
        var clashes = sent.Where(x => loaded.GetValueOrDefault(x.Key) != _now.GetValueOrDefault(x.Key)).Select(x => x.Key).ToArray();
        if (clashes.Length == 0)
        {
            foreach (var (unit, part) in sent)
            {
                _now[unit] = part;
            }

            foreach (var unit in ticked.Append("").Where(_now.ContainsKey))
            {
                loaded[unit] = here[unit] = _now[unit];
            }
        }

        return clashes;
    }

    public void Verb(InterleavingTests.Verb verb) => _now["fr"] = _now["fr"] with { Note = Text(verb.Text) };

    public string Picture() => string.Join('\n', new[] { "en", "fr", "cy" }.Where(_now.ContainsKey)
        .Select(x => $"{x} {_now[x].Name} {_now[x].Title} {_now[x].Note}")
        .Append($"{_now[""].Note?.Length}"));
}
