using System.Text.Json.Nodes;
using CsCheck;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Storage.Saves;

namespace Inpud.Cms.Tests.Management.Saving;

public sealed class NormalFormTests
{
    private static readonly Gen<JsonNode?> _json = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3 ? Scalar : Gen.Frequency(
        (2, Scalar),
        (1, inner.Array[0, 3].Select(JsonNode? (items) => new JsonArray([.. items.Select(x => x?.DeepClone())]))),
        (1, Gen.Dictionary(Gen.String[Gen.Char['a', 'f'], 1, 3], inner)[0, 3].Select(JsonNode? (members) =>
            new JsonObject(members.Select(x => KeyValuePair.Create(x.Key, x.Value?.DeepClone())))))));

    private static Gen<JsonNode?> Scalar => Gen.OneOf<JsonNode?>(
        Gen.Const((JsonNode?)null), Gen.Int[-3, 3].Select(JsonNode? (x) => x), Gen.Bool.Select(JsonNode? (x) => x), Gen.String[0, 3].Select(JsonNode? (x) => x));

    [Theory]
    [InlineData("null", "\"\"")]
    [InlineData("[]", "null")]
    [InlineData("{}", "null")]
    [InlineData("""{"a":1,"b":null}""", """{"b":"","a":1.0}""")]
    [InlineData("""[{"mediaKey":"k","mediaTypeAlias":"Image","crops":[{"alias":"wide"}]}]""", """[{"mediaKey":"k","mediaTypeAlias":"","crops":[],"focalPoint":null}]""")]
    [InlineData("""[{"type":"document","unique":"k","url":"/a/","published":true,"name":"A","trashed":false,"icon":"i"}]""",
        """[{"type":"document","unique":"k","url":"/b/","published":false,"name":"A","icon":"j"}]""")]
    public void Ways_in_which_the_client_writes_one_value_are_one(string one, string other) =>
        Assert.Equal(NormalForm.Of(JsonNode.Parse(one)), NormalForm.Of(JsonNode.Parse(other)));

    [Theory]
    [InlineData("1", "\"1\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("false", "null")]
    [InlineData("0", "null")]
    [InlineData("""["a","b"]""", """["a,b"]""")]
    [InlineData("""["a\",\"b"]""", """["a","b"]""")]
    [InlineData("""[{"type":"external","url":"https://a.example/"}]""", """[{"type":"external","url":"https://b.example/"}]""")]
    public void Different_values_are_told_apart(string one, string other) =>
        Assert.NotEqual(NormalForm.Of(JsonNode.Parse(one)), NormalForm.Of(JsonNode.Parse(other)));

    [Fact]
    public void Members_have_no_order() => _json.Sample(value => NormalForm.Of(value) == NormalForm.Of(Reversed(value)));

    [Fact]
    public void Empty_members_may_be_left_out() => _json.Sample(value =>
    {
        var with = new JsonObject { ["kept"] = 1, ["value"] = value?.DeepClone() };
        var without = new JsonObject { ["kept"] = 1 };
        return NormalForm.Of(value).Length > 0 == (NormalForm.Of(with) != NormalForm.Of(without));
    });

    [Fact]
    public void Nothing_is_handed_over_that_the_user_may_not_edit_or_that_somebody_else_changed_since()
    {
        var hash = Gen.Int[0, 2].Select(x => "abc"[x..(x + 1)]);
        var maybe = Gen.Int[-1, 2].Select(string? (x) => x < 0 ? null : "abc"[x..(x + 1)]);
        Gen.Select(hash, maybe, maybe, Gen.Bool).Sample((sent, given, now, may) =>
        {
            var verdict = new Judgement(sent, given, now, now, may).Verdict;
            var handed = verdict is Verdict.Changed or Verdict.New;
            return (!handed || (may && sent != given && sent != now && (now is null || now == given)))
                && (verdict != Verdict.Untouched || sent == given || sent == now)
                && (verdict != Verdict.Conflict || (now is not null && now != given && now != sent))
                && (verdict != Verdict.Forbidden || (!may && sent != now));
        });
    }

    private static JsonNode? Reversed(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(x => KeyValuePair.Create(x.Key, Reversed(x.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => value?.DeepClone(),
    };
}
