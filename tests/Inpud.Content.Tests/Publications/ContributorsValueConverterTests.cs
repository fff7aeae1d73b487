using System.Text.Json;
using CsCheck;
using Inpud.Content.Publications;
using Inpud.Content.Tests.Doubles;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Content.Tests.Publications;

public sealed class ContributorsValueConverterTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"true\"")]
    public void Whoever_agreed_to_be_named_is_seen_by_the_block_list(string agreed)
    {
        var seen = Seen(Stored(("Ada", agreed), ("Hidden", "false")));

        Assert.Contains("Ada", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"yes\"")]
    [InlineData("[true]")]
    public void Whoever_did_not_say_so_is_seen_by_nobody(string answer) => Assert.Null(Seen(Stored(("Hidden", answer))));

    [Fact]
    public void Nothing_else_of_a_hidden_contributor_is_left_either()
    {
        var stored = Stored(("Ada", "true"), ("Hidden", "false"));
        var hidden = JsonDocument.Parse(stored).RootElement.GetProperty("contentData")[1].GetProperty("key").GetString()!;

        Assert.Contains(hidden, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, Seen(stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json, Hidden")]
    [InlineData("[\"Hidden\"]")]
    [InlineData("""{"contentData":{"name":"Hidden"}}""")]
    [InlineData("""{"contentData":[{"key":"Hidden","values":[{"alias":"mayBeNamed","value":true}]}]}""")]
    [InlineData("""{"contentData":[{"a":1,"a":2,"values":[]}]}""")]
    public void What_cannot_be_read_shows_nobody(string stored) => Assert.Null(Seen(stored));

    [Fact]
    public void Whatever_is_stored_nobody_is_seen_who_did_not_agree() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Bool).List[0, 8].Sample(people =>
        {
            var seen = Seen(Stored([.. people.Select(one => (Name(one), one.Item2 ? "true" : "false"))])) ?? string.Empty;

            Assert.All(people, one => Assert.Equal(one.Item2, seen.Contains(Name(one), StringComparison.Ordinal)));
        });

    [Fact]
    public void It_takes_no_other_block_list()
    {
        var converter = new ContributorsValueConverter(new PropertyValueConverterCollection(() => []));

        Assert.True(converter.IsConverter(Property("contributors", "Umbraco.BlockList")));
        Assert.False(converter.IsConverter(Property("funders", "Umbraco.BlockList")));
        Assert.False(converter.IsConverter(Property("contributors", "Umbraco.TextBox")));
    }

    private static string Name((int Number, bool Agreed) one) => $"{(one.Agreed ? "Named" : "Hidden")}-{one.Number};";

    private static string? Seen(string stored)
    {
        var property = Property("contributors", "Umbraco.BlockList");
        var blocks = Answering.To<IPropertyValueConverter>(("IsConverter", _ => true), ("ConvertSourceToIntermediate", call => call[2]));
        var converter = new ContributorsValueConverter(new PropertyValueConverterCollection(() => [blocks]));
        var seen = (string?)converter.ConvertSourceToIntermediate(null!, property, stored, preview: false);
        Assert.Equal(seen is not null, converter.IsValue(stored, PropertyValueLevel.Source));
        return seen;
    }

    private static IPublishedPropertyType Property(string alias, string editor) =>
        Answering.To<IPublishedPropertyType>(("get_Alias", _ => alias), ("get_EditorAlias", _ => editor));

    private static string Stored(params (string Name, string MayBeNamed)[] people)
    {
        var keys = people.Select((_, place) => new Guid(place + 1, 0, 0, new byte[8])).ToArray();
        var data = people.Zip(keys, (one, key) => $$"""
            {"contentTypeKey":"b68dd559-dda3-481e-83ae-62c20c950000","key":"{{key}}","values":[
              {"alias":"name","value":"{{one.Name}}"},{"alias":"mayBeNamed","value":{{one.MayBeNamed}}}]}
            """);
        return $$"""
            {"layout":{"Umbraco.BlockList":[{{string.Join(',', keys.Select(key => $$"""{"contentKey":"{{key}}"}"""))}}]},
             "contentData":[{{string.Join(',', data)}}],"settingsData":[],
             "expose":[{{string.Join(',', keys.Select(key => $$"""{"contentKey":"{{key}}"}"""))}}]}
            """;
    }
}
