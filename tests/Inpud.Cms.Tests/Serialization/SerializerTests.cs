using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Inpud.Cms.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Tests.Serialization;

public sealed class SerializerTests
{
    private static readonly SystemTextJsonSerializer Values = new(new EveryScriptEncoderFactory());
    private static readonly SystemTextConfigurationEditorJsonSerializer Configuration = new(new EveryScriptEncoderFactory());
    private static readonly Guid SomeKey = Guid.Parse("6b1f3c1e-5d0b-4a53-9a08-6f4f3a1b2c3d");

    [Fact]
    public void What_is_declared_as_object_is_read_as_plain_values()
    {
        var read = Values.Deserialize<Dictionary<string, object?>>(
            """{"text":"2020-03-01","whole":3,"large":5000000000,"real":1.5,"yes":true,"none":null,"words":["a","b"],"mixed":[1,"a"],"inner":{"x":1}}""")!;

        Assert.Equal("2020-03-01", read["text"]);
        Assert.Equal(3, read["whole"]);
        Assert.Equal(5_000_000_000L, read["large"]);
        Assert.Equal(1.5, read["real"]);
        Assert.Equal(true, read["yes"]);
        Assert.Null(read["none"]);
        Assert.Equal(["a", "b"], Assert.IsType<string[]>(read["words"]));
        Assert.Equal([1, "a"], Assert.IsType<object?[]>(read["mixed"]));
        Assert.Equal(1, Assert.IsType<Dictionary<string, object?>>(read["inner"])["x"]);
    }

    [Fact]
    public void Arabic_and_Russian_are_stored_readable_and_markup_is_escaped()
    {
        Assert.Equal("""{"t":"حقوق Права"}""", Values.Serialize(new Dictionary<string, object?> { ["t"] = "حقوق Права" }));
        Assert.DoesNotContain("<script", Values.Serialize("<script>"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_empty_object_is_written_as_one()
    {
        Assert.Equal("{}", Values.Serialize(new object()));
    }

    [Fact]
    public void Identifiers_travel_as_text()
    {
        Udi udi = Udi.Create("document", SomeKey);
        Assert.Equal("\"umb://document/6b1f3c1e5d0b4a539a086f4f3a1b2c3d\"", Values.Serialize(udi));
        Assert.Equal(udi, Values.Deserialize<GuidUdi>(Values.Serialize(udi)));
        Assert.Equal(udi, Values.Deserialize<Udi>(Values.Serialize(udi)));
        var range = new UdiRange(udi, "descendants");
        Assert.Equal(range, Values.Deserialize<UdiRange>(Values.Serialize(range)));
        Assert.Throws<JsonException>(() => Values.Deserialize<Udi>("\"umb://nothing\""));
        Assert.Throws<JsonException>(() => Values.Deserialize<GuidUdi>("\"umb://language/en\""));
        Assert.Throws<JsonException>(() => Values.Deserialize<UdiRange>("\"?\""));
        Assert.Throws<JsonException>(() => Values.Deserialize<Udi>("3"));
    }

    [Fact]
    public void Nesting_deeper_than_the_usual_64_is_read_and_more_than_128_is_refused_as_bad_json()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.NotNull(Values.Deserialize<object>(Nested(100)));
        Assert.Throws<JsonException>(() => Values.Deserialize<object>(Nested(200)));
        Assert.False(Values.TryDeserialize(Nested(200), out object[]? _));
    }

    [Fact]
    public void A_posted_value_is_read_from_text_nodes_and_plain_objects_alike()
    {
        const string json = """[{"alias":"a","value":1}]""";
        object[] inputs =
        [
            json,
            JsonNode.Parse(json)!,
            JsonDocument.Parse(json).RootElement,
            Values.Deserialize<object>(json)!,
            new List<BlockPropertyValue> { new() { Alias = "a", Value = 1 } },
        ];

        foreach (var input in inputs)
        {
            Assert.True(Values.TryDeserialize(input, out List<BlockPropertyValue>? read));
            Assert.Equal("a", Assert.Single(read).Alias);
        }
    }

    [Fact]
    public void Whatever_text_comes_reading_it_never_throws()
    {
        var bits = Gen.OneOf("[", "]", "{", "}", ":", ",", "\"", "null", "1e999", "contentData", "\"layout\"", "\"expose\"", "-", "\\u", " ", "umb://");
        bits.Array[0, 12].Select(string.Concat).Sample(text =>
        {
            Values.TryDeserialize(text, out BlockListValue? _);
            Values.TryDeserialize(text, out List<BlockItemData>? _);
            Values.TryDeserialize(text, out object[]? _);
        });
    }

    [Theory]
    [InlineData("Layout")]
    [InlineData("layout")]
    public void A_block_list_is_read_with_its_own_layout_only_and_written_in_storage_form(string layoutName)
    {
        var value = Values.Deserialize<BlockListValue>(
            $$"""
              {"{{layoutName}}":{"Umbraco.BlockGrid":[{"contentKey":"{{SomeKey}}","areas":[[1]]}],"Umbraco.BlockList":[{"contentKey":"{{SomeKey}}","settingsKey":null}]},
               "contentData":[{"contentTypeKey":"{{SomeKey}}","key":"{{SomeKey}}","values":[{"alias":"name","culture":"fr","segment":null,"value":"Zoé","editorAlias":"Umbraco.TextBox"}]},
                              {"contentTypeKey":"{{SomeKey}}","key":"{{SomeKey}}","values":null}],
               "settingsData":[],"expose":[{"contentKey":"{{SomeKey}}","culture":"fr","segment":null}],"somethingNew":[1]}
              """)!;

        Assert.Equal(SomeKey, Assert.Single(value.GetLayouts()!).ContentKey);
        Assert.Equal("Zoé", Assert.Single(value.ContentData[0].Values).Value);
        Assert.Empty(value.ContentData[1].Values);
        Assert.Equal("fr", Assert.Single(value.Expose).Culture);

        using var written = JsonDocument.Parse(Values.Serialize(value));
        Assert.Equal(
            ["contentData", "settingsData", "expose", "Layout"],
            written.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(SomeKey, written.RootElement.GetProperty("Layout").GetProperty("Umbraco.BlockList")[0].GetProperty("contentKey").GetGuid());
    }

    [Fact]
    public void A_broken_layout_is_bad_json_and_nothing_worse()
    {
        Assert.Throws<JsonException>(() => Values.Deserialize<BlockListValue>("""{"layout":3}"""));
        Assert.Throws<JsonException>(() => Values.Deserialize<BlockListValue>("[]"));
        Assert.Throws<JsonException>(() => Values.Deserialize<BlockListValue>("""{"layout":{"Umbraco.BlockList":"x"}}"""));
    }

    [Fact]
    public void Configuration_uses_the_keys_of_its_fields_and_forgives_how_it_was_written()
    {
        var picker = Configuration.Deserialize<ContentPickerConfiguration>("""{"allowedContentTypes":"x","ignoreUserStartNodes":"1"}""")!;
        Assert.Equal("x", picker.AllowedContentTypeIds);
        Assert.True(picker.IgnoreUserStartNodes);
        Assert.Contains("\"allowedContentTypes\":\"x\"", Configuration.Serialize(picker), StringComparison.Ordinal);

        var slider = Configuration.Deserialize<SliderConfiguration>("""{"MinVal":"3","enableRange":0}""")!;
        Assert.Equal(3, slider.MinimumValue);
        Assert.False(slider.EnableRange);
        Assert.Throws<JsonException>(() => Configuration.Deserialize<SliderConfiguration>("""{"enableRange":"perhaps"}"""));
    }

    [Fact]
    public void Numbers_too_large_to_write_back_are_refused()
    {
        Assert.Throws<JsonException>(() => Values.Deserialize<object>("1e999"));
    }

    [Fact]
    public void Each_contract_of_Core_has_its_serializer()
    {
        Assert.IsType<IJsonSerializer>(Values, exactMatch: false);
        Assert.IsType<IConfigurationEditorJsonSerializer>(Configuration, exactMatch: false);
        Assert.IsType<IWebhookJsonSerializer>(new SystemTextWebhookJsonSerializer(new EveryScriptEncoderFactory()), exactMatch: false);
    }
}
