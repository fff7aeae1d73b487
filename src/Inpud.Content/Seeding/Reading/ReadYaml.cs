using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Inpud.Content.Seeding.Reading;

/// <summary>
/// Reads the small part of YAML that front matter needs: mappings, sequences and scalars. A plain scalar stays the text it is,
/// so that a title may be 2020. What can hide or multiply content – anchors, aliases, tags – is refused.
/// </summary>
internal sealed class ReadYaml
{
    private const int MaxDepth = 8;

    private readonly Parser parser;
    private readonly Place place;
    private readonly int linesBefore;

    private ReadYaml(string yaml, Place place, int linesBefore)
    {
        parser = new Parser(new StringReader(yaml));
        this.place = place;
        this.linesBefore = linesBefore;
    }

    /// <summary>The fields of the mapping that the text is; none where it is not readable, which becomes a problem.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="place">The file it stands in.</param>
    /// <param name="linesBefore">How many lines of the file stand above it.</param>
    public static ImmutableArray<SeedField> Fields(string yaml, Place place, int linesBefore)
    {
        var reader = new ReadYaml(yaml, place, linesBefore);
        try
        {
            return reader.Document();
        }
        catch (YamlException error)
        {
            reader.Problem(error.Start, $"this is not YAML: {error.InnerException?.Message ?? error.Message}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The parser's own ways to say that some broken texts have no meaning.
            reader.Problem(reader.parser.Current?.End ?? Mark.Empty, "this is not YAML.");
        }
        catch (NotFrontMatter refused)
        {
            reader.Problem(refused.At, refused.Message);
        }

        return [];
    }

    private ImmutableArray<SeedField> Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return [];
        }

        parser.Consume<DocumentStart>();
        if (!parser.Accept<MappingStart>(out _))
        {
            return IsEmpty(parser.Current)
                ? []
                : throw Refused(parser.Current, "fields are expected here, one “name: value” on each line.");
        }

        var fields = Mapping(depth: 0);
        parser.Consume<DocumentEnd>();
        return parser.Accept<StreamEnd>(out _) ? fields : throw Refused(parser.Current, "there is a second document.");
    }

    private ImmutableArray<SeedField> Mapping(int depth)
    {
        RefuseMarks(parser.Consume<MappingStart>(), depth);
        var fields = ImmutableArray.CreateBuilder<SeedField>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = Name();
            var value = Value(depth + 1);
            if (!seen.Add(name.Value))
            {
                Problem(name.Start, $"“{name.Value}” is there twice.");
            }
            else if (value is not null)
            {
                fields.Add(new SeedField(name.Value, value));
            }
        }

        return fields.ToImmutable();
    }

    private Scalar Name()
    {
        if (!parser.TryConsume<Scalar>(out var name))
        {
            throw Refused(parser.Current, "a name is expected here.");
        }

        RefuseMarks(name, depth: 0);
        return Sound(name);
    }

    private SeedValue? Value(int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            RefuseMarks(scalar, depth);
            return IsEmpty(scalar) ? null : new SeedValue.Text(Sound(scalar).Value);
        }

        if (parser.Accept<MappingStart>(out _))
        {
            return new SeedValue.Map(Mapping(depth));
        }

        return parser.Accept<SequenceStart>(out _)
            ? Sequence(depth)
            : throw Refused(parser.Current, "references such as *this are not understood.");
    }

    private SeedValue.List Sequence(int depth)
    {
        RefuseMarks(parser.Consume<SequenceStart>(), depth);
        var items = ImmutableArray.CreateBuilder<SeedValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            // An empty item is kept as an empty text: the property it stands at says what is missing.
            items.Add(Value(depth + 1) ?? new SeedValue.Text(string.Empty));
        }

        return new SeedValue.List(items.ToImmutable());
    }

    private static bool IsEmpty(ParsingEvent? current) =>
        current is Scalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };

    private static void RefuseMarks(NodeEvent node, int depth)
    {
        if (!node.Anchor.IsEmpty || !(node.Tag.IsEmpty || node.Tag.IsNonSpecific))
        {
            throw Refused(node, "anchors (&) and tags (!) are not understood. Quote the value if it begins with such a sign.");
        }

        if (depth > MaxDepth)
        {
            throw Refused(node, "this is nested too deeply.");
        }
    }

    private static Scalar Sound(Scalar scalar) => SeedValue.IsSound(scalar.Value)
        ? scalar
        : throw Refused(scalar, "a text holds a zero character or half a character.");

    private static NotFrontMatter Refused(ParsingEvent? at, string message) => new(at?.Start ?? Mark.Empty, message);

    private void Problem(Mark at, string message) =>
        place.Problem(FormattableString.Invariant($"Line {linesBefore + at.Line}: {message}"));

    private sealed class NotFrontMatter(Mark at, string message) : Exception(message)
    {
        public Mark At => at;
    }
}
