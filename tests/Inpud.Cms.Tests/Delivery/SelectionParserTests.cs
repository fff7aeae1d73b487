using CsCheck;
using Inpud.Cms.Delivery;
using Inpud.Cms.Delivery.Expansion;

namespace Inpud.Cms.Tests.Delivery;

public sealed class SelectionParserTests
{
    private static readonly string[] _aliases = ["a", "b", "c", "$all"];

    private static readonly Gen<string> _grammar = Gen.Recursive<string>((depth, deeper) => Gen
        .Select(Gen.Int[0, 3].Select(x => _aliases[x]), depth < 4 ? Gen.OneOf(Gen.Const(""), deeper.Select(x => $"[{x}]")) : Gen.Const(""))
        .Select((alias, next) => alias + next).Array[1, 4].Select(x => $"properties[{string.Join(',', x)}]"));

    [Fact]
    public void Everything_that_follows_the_grammar_is_read() => _grammar.Sample(x => Assert.NotNull(SelectionParser.Parse("expand", x, 30)));

    [Fact]
    public void Whatever_is_sent_is_read_or_refused_with_a_message_that_says_where() =>
        Gen.OneOf(Gen.String, Gen.String["propertis[],$al "], _grammar.SelectMany(x => Gen.Int[0, x.Length].Select(at => x[..at]))).Sample(text =>
        {
            try
            {
                SelectionParser.Parse("expand", text, 24);
            }
            catch (DeliveryRequestException problem)
            {
                Assert.Contains("At character", problem.Message, StringComparison.Ordinal);
            }
        });

    [Theory]
    [InlineData("properties[a", "']' was expected")]
    [InlineData("properties[a]]", "nothing before it")]
    [InlineData("properties[]", "alias of a property")]
    [InlineData("properties[a,,b]", "alias of a property")]
    [InlineData("[a]", "'properties[…]' was expected")]
    [InlineData("author", "'properties[…]' was expected")]
    [InlineData("properties[author[picture]]", "'properties[…]' was expected, not 'picture'")]
    [InlineData("properties", "'[' was expected")]
    public void A_slip_is_named(string text, string message)
    {
        var problem = Assert.Throws<DeliveryRequestException>(() => SelectionParser.Parse("expand", text, 24));
        Assert.Equal("Invalid 'expand' option", problem.Title);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        string Nested(int levels) => levels == 1 ? "properties[a]" : $"properties[a[{Nested(levels - 1)}]]";
        Assert.NotNull(SelectionParser.Parse("expand", Nested(24), 24));
        Assert.Throws<DeliveryRequestException>(() => SelectionParser.Parse("expand", Nested(25), 24));
    }
}
