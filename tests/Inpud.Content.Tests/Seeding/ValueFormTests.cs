using System.Text.Json;
using System.Text.Json.Nodes;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Values;

namespace Inpud.Content.Tests.Seeding;

public sealed class ValueFormTests
{
    private static readonly Guid Owner = new("7a456a43-d3ad-4294-8b6b-beef4cdab9fc");
    private static readonly Guid Rights = new("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a02");
    private static readonly Guid Cover = new("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a06");

    private static readonly References References = new(
    [
        new Target("topics/rights", Rights, "topic", IsMedia: false),
        new Target("media/a.png", Cover, "Image", IsMedia: true),
    ]);

    private static readonly SeedType Publication = SeedTypes.Site.Documents["publication"];

    [Fact]
    public void A_day_is_what_the_date_picker_sends() =>
        Assert.Equal("""{"date":"2020-03-01","timeZone":null}""", Sent("datePublished", Text("2020-03-01")));

    [Fact]
    public void A_word_from_a_list_is_sent_as_a_list_of_one() => Assert.Equal("""["guide"]""", Sent("publicationType", Text("guide")));

    [Fact]
    public void Paths_are_sent_as_keys()
    {
        Assert.Equal($$"""[{"type":"document","unique":"{{Rights}}"}]""", Sent("topics", SeedValue.ListOf("topics/rights")));
        Assert.Equal(
            $$"""[{"key":"{{StableKey.Of(Owner, "cover[0]")}}","mediaKey":"{{Cover}}","focalPoint":null,"crops":null}]""",
            Sent("cover", Text("media/a.png")));
    }

    [Fact]
    public void A_contributor_is_sent_as_a_block_whose_key_is_the_same_each_time()
    {
        var contributors = Contributors(("Jo", true));
        var sent = JsonNode.Parse(Sent("contributors", contributors))!;

        Assert.Equal(Sent("contributors", contributors), Sent("contributors", contributors));
        Assert.Equal(sent["contentData"]![0]!["key"]!.ToString(), sent["layout"]!["Umbraco.BlockList"]![0]!["contentKey"]!.ToString());
        Assert.Equal(sent["contentData"]![0]!["key"]!.ToString(), sent["expose"]![0]!["contentKey"]!.ToString());
        Assert.Equal(
            """[{"alias":"name","culture":null,"segment":null,"value":"Jo"},{"alias":"role","culture":null,"segment":null,"value":["author"]},{"alias":"mayBeNamed","culture":null,"segment":null,"value":true}]""",
            sent["contentData"]![0]!["values"]!.ToJsonString());
    }

    [Fact]
    public void Blocks_come_back_in_the_order_in_which_staff_put_them()
    {
        var sent = JsonNode.Parse(Sent("contributors", Contributors(("Jo", true), ("Mo", false))))!;
        var layout = sent["layout"]!["Umbraco.BlockList"]!.AsArray();
        var first = layout[0]!.DeepClone();
        layout.RemoveAt(0);
        layout.Add(first);

        Assert.Equal(Contributors(("Mo", false), ("Jo", true)), Form("contributors").FromEditor(sent, References));
    }

    [Fact]
    public void A_contributor_of_whom_nothing_is_said_may_not_be_named()
    {
        var findings = new Findings();
        var written = Form("contributors").Check(
            new SeedValue.List([SeedValue.MapOf(("name", Text("Jo")), ("role", Text("author")))]), findings.In("x"), References);

        Assert.Empty(findings.All);
        Assert.Equal(Contributors(("Jo", false)), written);
    }

    [Fact]
    public void A_focal_point_and_crops_survive()
    {
        var picked = JsonNode.Parse($$"""
            [{ "key": "{{Owner}}", "mediaKey": "{{Cover}}", "mediaTypeAlias": "Image", "focalPoint": { "left": 0.25, "top": 0.5 },
               "crops": [ { "alias": "social", "width": 1200, "height": 630, "coordinates": { "x1": 0.1, "y1": 0, "x2": 0, "y2": 0 } },
                          { "alias": "other", "width": 1, "height": 1, "coordinates": null } ] }]
            """)!;

        var written = Assert.IsType<SeedValue.Map>(Form("cover").FromEditor(picked, References));
        var sent = JsonNode.Parse(Sent("cover", written))![0]!;

        Assert.Equal(0.25, sent["focalPoint"]!["left"]!.GetValue<double>());
        Assert.Equal("social", Assert.Single(sent["crops"]!.AsArray())!["alias"]!.ToString());
    }

    [Fact]
    public void A_link_may_lead_to_another_site_to_a_page_or_to_a_file()
    {
        foreach (var link in new[]
        {
            SeedValue.MapOf(("url", Text("https://example.org/a?b#c")), ("name", Text("There"))),
            SeedValue.MapOf(("item", Text("topics/rights")), ("name", Text("Rights"))),
            SeedValue.MapOf(("media", Text("media/a.png")), ("target", Text("_blank"))),
        })
        {
            Assert.Equal(link, Back("externalUrl", link));
        }
    }

    [Fact]
    public void What_points_to_something_that_is_left_out_is_left_out()
    {
        Assert.Null(Form("cover").Keeping(Text("media/a.png"), _ => false));
        Assert.Equal(
            SeedValue.ListOf("topics/a"), Form("topics").Keeping(SeedValue.ListOf("topics/a", "topics/b"), path => path == "topics/a"));
    }

    [Fact]
    public void Everything_the_committed_seed_says_comes_back_from_the_editors_as_it_was()
    {
        var folder = CommittedSeed.Read();
        var references = References.To(folder);
        var values = from node in folder.Nodes
                     let type = SeedTypes.Site.Documents[node.Type]
                     from said in node.Cultures.Values.Select(variant => variant.Values).Prepend(node.Values)
                     from value in said
                     select (node.Path, Form: type[value.Key]!.Form, value.Key, value.Value);

        Assert.All(values, one =>
        {
            var sent = AsJson(one.Form.ToEditor(one.Value, new EditorPlace(Owner, one.Key, references)));
            Assert.Equal(one.Value, one.Form.FromEditor(JsonNode.Parse(sent)!, references));
        });
    }

    private static SeedValue.Text Text(string text) => new(text);

    private static SeedValue.List Contributors(params (string Name, bool MayBeNamed)[] people) => new(
        [.. people.Select(one => SeedValue.MapOf(("name", Text(one.Name)), ("role", Text("author")), ("mayBeNamed", new SeedValue.Flag(one.MayBeNamed))))]);

    private static ValueForm Form(string alias) => Publication[alias]!.Form;

    private static string Sent(string alias, SeedValue value) =>
        AsJson(Form(alias).ToEditor(value, new EditorPlace(Owner, alias, References)));

    private static SeedValue? Back(string alias, SeedValue value) => Form(alias).FromEditor(JsonNode.Parse(Sent(alias, value))!, References);

    private static string AsJson(object? value) => JsonSerializer.Serialize(value);
}
