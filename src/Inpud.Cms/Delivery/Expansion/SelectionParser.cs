namespace Inpud.Cms.Delivery.Expansion;

/// <summary>
/// Reads <c>properties[a,b[properties[c]]]</c> and <c>properties[$all]</c>, the grammar of <c>expand</c> and <c>fields</c>.
/// </summary>
internal sealed class SelectionParser
{
    private const string Properties = "properties";

    private readonly string _parameter;
    private readonly string _text;
    private readonly int _maxDepth;
    private int _at;

    private SelectionParser(string parameter, string text, int maxDepth) =>
        (_parameter, _text, _maxDepth) = (parameter, text, maxDepth);

    /// <param name="parameter">Which parameter it is, for messages.</param>
    /// <param name="text">Its value.</param>
    /// <param name="maxDepth">How many levels may nest.</param>
    /// <exception cref="DeliveryRequestException">The value does not follow the grammar; the message says where.</exception>
    public static Selection Parse(string parameter, string text, int maxDepth)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Selection.Nothing;
        }

        if (text.Trim() == Selection.Everything)
        {
            return Selection.Unsaid;
        }

        var parser = new SelectionParser(parameter, text, maxDepth);
        var selection = parser.Level(depth: 1);
        return parser._at == text.Length ? selection : throw parser.Wrong($"'{text[parser._at]}' has nothing before it that it could close");
    }

    /// <summary><c>properties[…]</c>.</summary>
    private Selection Level(int depth)
    {
        if (depth > _maxDepth)
        {
            throw Wrong($"it nests deeper than {_maxDepth} levels");
        }

        var word = Word();
        if (!word.Equals(Properties, StringComparison.OrdinalIgnoreCase))
        {
            throw Wrong($"'{Properties}[…]' was expected, not '{word}'");
        }

        Take('[');
        var properties = new List<KeyValuePair<string, Selection>>();
        do
        {
            var alias = Word();
            properties.Add(new(alias.Length > 0 ? alias : throw Wrong("the alias of a property was expected"), Next(depth)));
        }
        while (TryTake(','));
        Take(']');
        return new Selection(properties);
    }

    private Selection Next(int depth)
    {
        if (!TryTake('['))
        {
            return Selection.Unsaid;
        }

        var selection = Level(depth + 1);
        Take(']');
        return selection;
    }

    private string Word()
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] is not ('[' or ']' or ','))
        {
            _at++;
        }

        return _text[from.._at].Trim();
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Wrong($"'{expected}' was expected");
        }
    }

    private bool TryTake(char expected)
    {
        if (_at < _text.Length && _text[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    private DeliveryRequestException Wrong(string what) => new(
        $"Invalid '{_parameter}' option",
        $"At character {_at + 1} of '{_parameter}': {what}. The form is properties[alias1,alias2[properties[alias3]]] or properties[$all].");
}
