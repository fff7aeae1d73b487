using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.DataTypes;

/// <summary>The client configures its editors with what data types say.</summary>
public sealed class DataTypeTests(SiteFixture site)
{
    [Fact]
    public async Task Every_data_type_names_the_element_that_edits_it_and_its_settings()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var keys = (await site.Get<IDataTypeService>().GetAllAsync()).Select(x => x.Key).ToArray();

        var batch = await api.GetAsync("data-type/batch?" + string.Join('&', keys.Select(x => $"id={x}")));

        Assert.Equal(keys.Order(), batch["items"]!.AsArray().Select(x => (Guid)x!["id"]!).Order());
        Assert.All(batch["items"]!.AsArray(), x => Assert.StartsWith("Umb.PropertyEditorUi.", (string)x!["editorUiAlias"]!, StringComparison.Ordinal));
        Assert.Equal("""{"multiple":false,"items":["day","month","year"]}""", Settings(batch, "Date precision", "multiple", "items"));
        Assert.Equal("""{"min":1900,"max":2200}""", Settings(batch, "Year", "min", "max"));
        Assert.Equal(
            """{"blocks":[{"contentElementTypeKey":"b68dd559-dda3-481e-83ae-62c20c950000","label":"{=name} – {=role}","editorSize":"small"}]}""",
            Settings(batch, "Contributors", "blocks"));
        Assert.Equal("""{"startNode":{"type":"content"}}""", Settings(batch, "Topics", "startNode"));
        Assert.Equal("""{"validationLimit":{"min":0,"max":1},"enableLocalFocalPoint":true}""", Settings(batch, "Picture", "validationLimit", "enableLocalFocalPoint"));
    }

    [Fact]
    public async Task The_lists_that_the_client_knows_by_key_are_there()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);

        foreach (var (key, view) in new[]
        {
            (Constants.DataTypes.Guids.ListViewMedia, "Umb.CollectionView.Media.Grid"), (Constants.DataTypes.Guids.ListViewContent, "Umb.CollectionView.Document.Table"),
        })
        {
            var list = await api.GetAsync($"data-type/{key}");
            Assert.Equal("Umb.PropertyEditorUi.Collection", (string?)list["editorUiAlias"]);
            Assert.False((bool)list["isDeletable"]!);
            var layouts = list["values"]!.AsArray().Single(x => (string?)x!["alias"] == "layouts")!["value"]!.AsArray();
            Assert.Contains(view, layouts.Select(x => (string)x!["collectionView"]!));
        }
    }

    [Fact]
    public async Task Data_types_are_found_by_name_and_by_key_and_say_where_they_are_used()
    {
        var api = await Api.AsAsync(site, Constants.Security.AdminGroupKey);
        var root = Items(await api.GetAsync("tree/data-type/root?take=1000"));
        var files = (Guid)root.Single(x => (string?)x["name"] == "Files")["id"]!;

        Assert.Equal((await site.Get<IDataTypeService>().GetAllAsync()).Count(), root.Length);
        Assert.Equal("Umb.PropertyEditorUi.MediaPicker", (string?)(await api.GetAsync($"item/data-type?id={files}"))[0]!["editorUiAlias"]);
        Assert.Contains(Items(await api.GetAsync("item/data-type/search?query=FILE")), x => (Guid)x["id"]! == files);
        Assert.All(
            Items(await api.GetAsync("filter/data-type?editorUiAlias=Umb.PropertyEditorUi.MediaPicker&name=&take=2")),
            x => Assert.Equal("Umbraco.MediaPicker3", (string?)x["editorAlias"]));
        var used = Items(await api.GetAsync($"data-type/{files}/referenced-by?skip=0&take=10"));
        Assert.Contains(used, x => (string?)x["alias"] == "files" && (string?)x["$type"] == "DocumentTypePropertyTypeReferenceResponseModel");
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"data-type/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"data-type/{Guid.NewGuid()}/referenced-by")).Status);
    }

    private static string Settings(JsonNode batch, string name, params string[] aliases)
    {
        var values = batch["items"]!.AsArray().Single(x => (string?)x!["name"] == name)!["values"]!.AsArray();
        var settings = new JsonObject(aliases.Select(alias =>
            KeyValuePair.Create(alias, values.Single(x => (string?)x!["alias"] == alias)!["value"]?.DeepClone())));
        return settings.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonNode[] Items(JsonNode page) => [.. page["items"]!.AsArray().Select(x => x!)];
}
